package ngo.portal.ejb.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.vault.SealedItem;
import ngo.portal.ejb.vault.SealedStore;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.petition.signing.PetitionTimerRepository;

/**
 * Encrypted data of supporters. The owner is the only reader of each object, so readers are never removed and nothing is
 * re-encrypted: it is decrypted or destroyed.
 */
@ApplicationScoped
public class SignaturesInVault implements SealedStore {

    @Inject
    private PetitionTimerRepository signatures;

    @Override
    public List<SealedItem> olderThan(VaultObject object, int generation, int most) {
        return List.of();
    }

    @Override
    public void replace(VaultObject object, SealedItem item, int generation, byte[] sealed) {
        throw new IllegalStateException("data of supporters is never re-encrypted");
    }

    @Override
    public void forget(VaultObject object) {
        boolean done;
        do {
            done = signatures.forget(object.id(), PetitionTimerService.CHUNK_SIZE);
        } while (!done);
    }
}
