package ngo.portal.ejb.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ngo.portal.ejb.vault.SealedItem;
import ngo.portal.ejb.vault.SealedStore;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.petition.desk.ScanRepository;

/**
 * Scans of sheets as encrypted data of the vault. Readers are never removed from a scan, so nothing is re-encrypted: it is
 * decrypted or destroyed.
 */
@ApplicationScoped
public class ScansInVault implements SealedStore {

    @Inject
    private ScanRepository scans;

    @Override
    public List<SealedItem> olderThan(VaultObject object, int generation, int most) {
        return List.of();
    }

    @Override
    public void replace(VaultObject object, SealedItem item, int generation, byte[] sealed) {
        throw new IllegalStateException("scans are never re-encrypted");
    }

    @Override
    public void forget(VaultObject object) {
        scans.forget(object.id());
    }
}
