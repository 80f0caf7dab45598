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
 * Keeps what would put people at risk where only those can read it who may. The caller is the organisation that acts;
 * whether its person may is asked before.
 *
 * <p>Keys are made before the act's own commit, for a key that nobody needs opens nothing, and taken away after it.
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

    /** Lets an object of the caller be, with a key that only the caller holds. */
    public void create(VaultObject object) {
        requireOwner(object);
        keyStore.create(object);
    }

    /** Lets another organisation read the object from now on. Only its owner may. */
    public void admit(VaultObject object, UUID reader) {
        requireOwner(object);
        outbox.takeBackExpulsion(object.id(), reader);
        keyStore.admit(object, reader);
    }

    /**
     * Opens the object for the caller, or says {@link KeyIsGone}. Whoever reads the rows first and opens the object then has
     * every key that they need, even where it is sealed anew in this moment.
     */
    public ObjectCipher open(VaultObject object) {
        return Optional.ofNullable(openAll(List.of(object)).get(object.id())).orElseThrow(KeyIsGone::new);
    }

    /** Opens many with one question, by id; what the caller holds no key to is not among them. */
    public Map<UUID, ObjectCipher> openAll(Collection<VaultObject> objects) {
        requireSomebody();
        Map<UUID, ObjectCipher> ciphers = new HashMap<>();
        if (!objects.isEmpty()) {
            keyStore.open(objects, tenant.organisation()).forEach((object, cipher) -> ciphers.put(object.id(), cipher));
        }
        return ciphers;
    }

    /** Whether the caller holds a key to the object; absent while the database of keys does not answer, of which the log tells. */
    public Optional<Boolean> holdsKey(VaultObject object) {
        try {
            return Optional.of(openAll(List.of(object)).containsKey(object.id()));
        } catch (EJBException away) {
            return Optional.empty();
        }
    }

    /** With the act that says so, an organisation stops being a reader; its key is taken away after the commit. */
    public void expelLater(VaultObject object, UUID reader) {
        requireOwner(object);
        if (reader.equals(object.owner())) {
            throw new IllegalArgumentException("an owner stays a reader until the object is shredded");
        }
        outbox.add(object.owner(), VaultCommandType.EXPEL, object.id(), reader, clock.instant());
    }

    /** With the act that says so, nobody will ever read the object again; its keys are destroyed after the commit. */
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

    /** Behind a broken glass one sees what an organisation sees, and holds no role in it; nor does whoever's role is over. For them nothing opens. */
    private void requireSomebody() {
        TenantPrincipal acting = tenant.acting();
        if (acting.roles().isEmpty()
                && acting.limited().isEmpty()
                && Set.of(CoalitionRole.LIMITED, CoalitionRole.AUDITOR).containsAll(acting.coalitionRoles())) {
            throw new KeyIsGone();
        }
    }
}
