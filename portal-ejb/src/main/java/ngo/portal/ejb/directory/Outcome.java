package ngo.portal.ejb.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an errand ended that Keycloak has answered.
 *
 * @param founded the id that Keycloak gave the organisation, where it was founded
 * @param problem why Keycloak will never do it, empty where it did
 */
public record Outcome(@Nullable UUID founded, String problem) {

    static final Outcome DONE = new Outcome(null, "");

    static Outcome founded(String id) {
        return new Outcome(UUID.fromString(id), "");
    }

    static Outcome refused(String problem) {
        return new Outcome(null, problem);
    }
}
