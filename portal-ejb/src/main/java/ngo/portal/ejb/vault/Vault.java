package ngo.portal.ejb.vault;

import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what would put people at risk where only those can read it who may. The caller is the organisation that acts;
 * whether its person may is asked before.
 */
@Stateless
public class Vault {

    /** Lets an object of the caller be, with a key that only the caller holds. */
    public void create(VaultObject object) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Lets another organisation read the object from now on. Only its owner may. */
    public void admit(VaultObject object, UUID reader) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Opens the object for the caller, or says {@link KeyIsGone}. */
    public Box open(VaultObject object) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Opens many with one question, by id; what the caller holds no key to is not among them. */
    public Map<UUID, Box> openAll(Collection<VaultObject> objects) {
        throw new UnsupportedOperationException("not yet");
    }

    /** With the act that says so, an organisation stops being a reader; its key is taken away after the commit. */
    public void expelLater(VaultObject object, UUID reader) {
        throw new UnsupportedOperationException("not yet");
    }

    /** With the act that says so, nobody will ever read the object again; its keys are destroyed after the commit. */
    public void shredLater(VaultObject object) {
        throw new UnsupportedOperationException("not yet");
    }
}
