package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.vault.SealedItem;
import ngo.portal.ejb.vault.SealedStore;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.funding.sealed.Ciphertext;
import ngo.portal.persistence.funding.sealed.SealedFileRepository;
import ngo.portal.persistence.funding.sealed.SealedRepository;

/** Lists the encrypted data of requests for the vault when it rotates a key: fields first, then files. */
@ApplicationScoped
public class SealedRequests implements SealedStore {

    @Inject
    private SealedRepository fields;

    @Inject
    private SealedFileRepository files;

    @Override
    public List<SealedItem> olderThan(VaultObject object, int generation, int most) {
        List<SealedItem> some = fields.olderThan(object.id(), generation, most).stream()
                .map(row -> new SealedItem(
                        row.row(), row.field(), row.generation(), row.sealed().bytes()))
                .toList();
        Stream<SealedItem> more = files.olderThan(object.id(), generation, Math.max(1, most - some.size())).stream()
                .map(file -> new SealedItem(
                        file.id(),
                        SealedFileRepository.FIELD,
                        file.generation(),
                        file.sealed().bytes()));
        return Stream.concat(some.stream(), some.size() < most ? more : Stream.empty())
                .toList();
    }

    @Override
    public void replace(VaultObject object, SealedItem item, int generation, byte[] sealed) {
        Ciphertext ciphertext = new Ciphertext(sealed);
        if (SealedFileRepository.FIELD.equals(item.field())) {
            files.replace(object.id(), item.row(), item.generation(), generation, ciphertext);
        } else {
            fields.replace(object.id(), item.row(), item.field(), item.generation(), generation, ciphertext);
        }
    }

    @Override
    public void forget(VaultObject object) {
        fields.forget(object.id());
        files.forget(object.id());
    }
}
