package ngo.portal.ejb.vault;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.vault.VaultRefusals.KeyIsGone;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.vault.VaultCommandType;
import ngo.portal.persistence.vault.VaultOutboxRepository;

/**
 * The vault: stores data that would put people at risk so that only authorised organisations can decrypt it. The caller is
 * the active organisation; the permission of its person is checked before.
 *
 * <p>Keys are created before the commit of the action, because an unused key decrypts nothing, and removed after it.
 */
@Stateless
public class Vault {

    @Inject
    private KeyStoreService keyStore;

    @Inject
    private VaultOutboxRepository outbox;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Creates an object of the caller, with a key that only the caller holds. */
    public void create(VaultObject object) {
        requireOwner(object);
        keyStore.create(object);
    }

    /** Admits another organisation as a reader. Only the owner may. */
    public void admit(VaultObject object, UUID reader) {
        requireOwner(object);
        outbox.takeBackExpulsion(object.id(), reader);
        keyStore.admit(object, reader);
    }

    /**
     * Decrypts the object's key for the caller, or throws {@link KeyIsGone}. A caller that reads the rows first and opens
     * the object afterwards has every key that they need, even during a re-encryption.
     */
    public ObjectCipher open(VaultObject object) {
        return Optional.ofNullable(openAll(List.of(object)).get(object.id())).orElseThrow(KeyIsGone::new);
    }

    /** Opens many objects with one query, by id; those to which the caller holds no key are left out. */
    public Map<UUID, ObjectCipher> openAll(Collection<VaultObject> objects) {
        requireSomebody();
        Map<UUID, ObjectCipher> ciphers = new HashMap<>();
        if (!objects.isEmpty()) {
            keyStore.open(objects, tenant.organisation()).forEach((object, cipher) -> ciphers.put(object.id(), cipher));
        }
        return ciphers;
    }

    /** Whether the caller holds a key to the object; absent while the key store is unavailable, which is logged. */
    public Optional<Boolean> holdsKey(VaultObject object) {
        try {
            return Optional.of(openAll(List.of(object)).containsKey(object.id()));
        } catch (EJBException away) {
            return Optional.empty();
        }
    }

    /** Removes a reader, in the transaction of the action; the key is removed after its commit. */
    public void expelLater(VaultObject object, UUID reader) {
        requireOwner(object);
        if (reader.equals(object.owner())) {
            throw new IllegalArgumentException("an owner stays a reader until the object is shredded");
        }
        outbox.add(object.owner(), VaultCommandType.EXPEL, object.id(), reader, clock.instant());
    }

    /** Destroys an object, in the transaction of the action; its keys are destroyed after its commit. */
    public void shredLater(VaultObject object) {
        requireOwner(object);
        outbox.add(object.owner(), VaultCommandType.SHRED, object.id(), null, clock.instant());
    }

    private void requireOwner(VaultObject object) {
        requireSomebody();
        if (!object.owner().equals(tenant.organisation())) {
            throw new KeyIsGone();
        }
    }

    /**
     * Refuses callers without a role. Under break-glass access a person sees what an organisation sees, but holds no role in
     * it; neither does a person whose role has ended. Nothing is decrypted for them.
     */
    private void requireSomebody() {
        TenantPrincipal acting = tenant.acting();
        if (acting.roles().isEmpty()
                && acting.limited().isEmpty()
                && Set.of(CoalitionRole.LIMITED, CoalitionRole.AUDITOR).containsAll(acting.coalitionRoles())) {
            throw new KeyIsGone();
        }
    }
}
