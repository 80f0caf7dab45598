package ngo.portal.ejb.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.vault.KeyWrap;
import ngo.portal.persistence.vault.LogKeyRow;
import ngo.portal.persistence.vault.SigningPair;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory copy of the log's key, encrypted, that signs promises and nothing else, so that no request for a promise
 * waits for the key store. The timer of the log loads it.
 */
@ApplicationScoped
public class PromiseKey {

    private static final String BEGINNING = "coalition-portal/petition-promise/v1\n";

    @Inject
    private KeyWrap master;

    private volatile @Nullable LogKeyRow held;

    /**
     * A promise.
     *
     * @param origin name of the log whose key it is
     * @param publicKey 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signed(String origin, byte[] publicKey, byte[] signature) {}

    void hold(LogKeyRow log) {
        held = log;
    }

    /**
     * Signs a promise; empty while this node has not loaded the log's key.
     *
     * @param promise whose first line marks it as one: heads of the log are signed only where they are counted
     */
    public Optional<Signed> sign(String promise) {
        if (!promise.startsWith(BEGINNING)) {
            throw new IllegalArgumentException("only promises are signed here");
        }
        LogKeyRow log = held;
        if (log == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Signed(
                    log.origin(),
                    log.publicKey(),
                    log.pair().sign(master, SigningPair.ofLog(log.log()), promise.getBytes(UTF_8))));
        } catch (GeneralSecurityException changed) {
            throw new Unreadable();
        }
    }
}
