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
public record ErrandOutcome(@Nullable UUID founded, String problem) {

    static final ErrandOutcome DONE = new ErrandOutcome(null, "");

    static ErrandOutcome founded(String id) {
        return new ErrandOutcome(InputParser.id(id).orElseThrow(), "");
    }

    static ErrandOutcome refused(String problem) {
        return new ErrandOutcome(null, problem);
    }
}
