package ngo.portal.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;

/** Finds entities that have a row of their own; row-level security decides who sees it. */
public final class Owned {

    private Owned() {}

    /** Finds an entity. One that does not exist and one that the caller may not see are refused with the same error. */
    public static <T extends OwnedByOrganisation> T require(EntityManager entities, Class<T> type, UUID id) {
        T found = entities.find(type, id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The present state of an entity, locked: nobody else changes it until the transaction ends. */
    public static <T extends OwnedByOrganisation> T alone(EntityManager entities, T found) {
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }
}
