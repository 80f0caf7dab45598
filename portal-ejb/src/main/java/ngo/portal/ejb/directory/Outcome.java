package ngo.portal.ejb.directory;

import java.util.UUID;
import ngo.portal.persistence.shared.InputParser;
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
        return new Outcome(InputParser.id(id).orElseThrow(), "");
    }

    static Outcome refused(String problem) {
        return new Outcome(null, problem);
    }
}
