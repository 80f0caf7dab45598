package ngo.portal.persistence.drift;

import java.io.Serializable;
import java.time.Instant;

/**
 * A difference as the office reads it.
 *
 * @param alias and name of the organisation, empty where it is about none
 * @param beingMended outbox commands for the organisation are on their way to Keycloak
 * @param since when it was seen first
 */
public record DriftRow(Difference difference, String alias, String name, boolean beingMended, Instant since)
        implements Serializable {

    public boolean isMendable() {
        return difference.kind().isMendable() && !beingMended;
    }

    /** The key of the row in a form. */
    public String key() {
        return difference.organisation() + "|" + difference.kind() + "|" + difference.subject();
    }
}
