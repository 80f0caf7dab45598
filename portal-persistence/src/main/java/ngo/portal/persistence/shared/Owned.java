package ngo.portal.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;

/** Finds what lives in a row of its own; row security says who sees it. */
public final class Owned {

    private Owned() {}

    /** The same refusal for what does not exist and for what the caller may not see. */
    public static <T extends OwnedByOrganisation> T require(EntityManager entities, Class<T> type, UUID id) {
        T found = entities.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** As it stands now, and nobody else changes it until the transaction ends. */
    public static <T extends OwnedByOrganisation> T alone(EntityManager entities, T found) {
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }
}
