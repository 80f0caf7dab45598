package ngo.portal.ejb.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.vault.KeyWrap;
import ngo.portal.persistence.vault.LogKeyRow;
import ngo.portal.persistence.vault.SigningKeyRepository;
import ngo.portal.persistence.vault.SigningKeyRow;
import ngo.portal.persistence.vault.SigningPair;

/** Public signatures, each in a transaction of the key store. For a timer alone: nobody who acts for an organisation reaches its key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningKeyService {

    private static final Duration RENEWED_AFTER = Duration.ofDays(365);

    @Inject
    private SigningKeyRepository keys;

    @Inject
    private KeyWrap master;

    @Inject
    private Clock clock;

    @Inject
    private PromiseKey promises;

    /**
     * A signature and its key.
     *
     * @param publicKey 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signed(byte[] publicKey, byte[] signature) {}

    /**
     * The log that is currently written.
     *
     * @param size of the last signed head; 0 if there is none
     * @param previous the log before it; absent for the first
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record CurrentLog(
            int log, String origin, byte[] publicKey, long size, byte[] root, Optional<CurrentLog> previous) {}

    /** Signs with the organisation's newest key, which is created on first use and replaced each year. */
    public Signed sign(UUID organisation, byte[] message) {
        keys.alone("signing:" + organisation);
        Optional<SigningKeyRow> newest = keys.newest(organisation);
        int number = newest.map(SigningKeyRow::number).orElse(0);
        boolean due = newest.filter(one -> one.madeAt().plus(RENEWED_AFTER).isAfter(clock.instant()))
                .isEmpty();
        SigningPair pair;
        if (due) {
            number++;
            pair = SigningPair.made(master, SigningPair.ofOrganisation(organisation, number));
            keys.add(organisation, number, pair, clock.instant());
        } else {
            pair = newest.orElseThrow().pair();
        }
        return new Signed(pair.publicKey(), signed(pair, SigningPair.ofOrganisation(organisation, number), message));
    }

    /**
     * The current log, which is created if there is none.
     *
     * @param host by whose name the first is called
     */
    public CurrentLog log(String host) {
        keys.alone("log");
        List<LogKeyRow> logs = keys.logs();
        if (logs.isEmpty()) {
            keys.begin(1, host + "/log/1", SigningPair.made(master, SigningPair.ofLog(1)), clock.instant());
            logs = keys.logs();
        }
        promises.hold(logs.get(0));
        Optional<CurrentLog> previous = logs.stream().skip(1).findFirst().map(row -> state(row, Optional.empty()));
        return state(logs.get(0), previous);
    }

    /** Signs a head, unless a larger one was signed, or another one of its size. */
    public Optional<byte[]> signHead(int log, long size, byte[] root, String text) {
        keys.alone("log");
        LogKeyRow row =
                keys.logs().stream().filter(one -> one.log() == log).findFirst().orElseThrow();
        boolean other = size < row.size() || (size == row.size() && !Arrays.equals(root, row.root()));
        if (other) {
            return Optional.empty();
        }
        keys.grow(log, size, root);
        return Optional.of(signed(row.pair(), SigningPair.ofLog(log), text.getBytes(UTF_8)));
    }

    private byte[] signed(SigningPair pair, String purpose, byte[] message) {
        try {
            return pair.sign(master, purpose, message);
        } catch (GeneralSecurityException changed) {
            throw new Unreadable();
        }
    }

    private static CurrentLog state(LogKeyRow row, Optional<CurrentLog> previous) {
        return new CurrentLog(row.log(), row.origin(), row.publicKey(), row.size(), row.root(), previous);
    }
}
