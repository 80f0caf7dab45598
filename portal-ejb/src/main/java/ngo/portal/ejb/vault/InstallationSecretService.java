package ngo.portal.ejb.vault;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import ngo.portal.ejb.vault.VaultRefusals.KeyIsGone;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.vault.InstallationSecretRepository;
import ngo.portal.persistence.vault.InstallationSecretRow;
import ngo.portal.persistence.vault.KeyWrap;
import ngo.portal.persistence.vault.KeyWrapper;

/**
 * Secrets with which the installation computes keyed hashes and tags. Called by a timer, in a transaction that includes no
 * other database.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InstallationSecretService {

    @Inject
    private InstallationSecretRepository secrets;

    @Inject
    private KeyWrap master;

    @Inject
    private Clock clock;

    /** A secret of 32 bytes for one purpose, unique to this installation; created on first use. */
    public byte[] of(String purpose, int number) {
        Optional<InstallationSecretRow> known = secrets.find(purpose, number);
        if (known.isEmpty()) {
            secrets.add(purpose, new KeyWrapper(master).secret(purpose, number), clock.instant());
            known = secrets.find(purpose, number);
        }
        try {
            return new KeyWrapper(master).secret(purpose, known.orElseThrow(KeyIsGone::new));
        } catch (GeneralSecurityException changed) {
            throw new Unreadable();
        }
    }

    /** Whether the key store accepts writes now. */
    public boolean takesWrites() {
        return secrets.takesWrites();
    }

    /** Destroys the secrets of the purpose before this number. */
    public void forgetBefore(String purpose, int number) {
        secrets.dropOlder(purpose, number);
    }
}
