package ngo.portal.ejb.vault;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.tenant.TenantContext;

/** A feature that keeps secrets: letters of which only the readers of their object know the words. */
@Stateless
public class Letters {

    static final String FIELD = "words";

    @Inject
    private Vault vault;

    @Inject
    private LetterDrawer drawer;

    @Inject
    private TenantContext tenant;

    /** A new vault object of the acting organisation, with one letter in it. */
    public VaultObject write(UUID letter, String words) {
        VaultObject object = new VaultObject(UUID.randomUUID(), tenant.organisation());
        vault.create(object);
        ObjectCipher cipher = vault.open(object);
        put(object, letter, cipher.generation(), cipher.sealText(letter, FIELD, words));
        return object;
    }

    public void put(VaultObject object, UUID letter, int generation, byte[] sealed) {
        drawer.put(object, new SealedItem(letter, FIELD, generation, sealed));
    }

    public String read(VaultObject object, UUID letter) {
        SealedItem item = drawer.find(letter).orElseThrow(NotFound::new);
        return vault.open(object).openText(letter, FIELD, item.generation(), item.sealed());
    }

    /** The act is refused in the end. */
    public void expelInVain(VaultObject object, UUID reader) {
        vault.expelLater(object, reader);
        throw new NotFound();
    }

    public SealedItem item(UUID letter) {
        return drawer.find(letter).orElseThrow(NotFound::new);
    }
}
