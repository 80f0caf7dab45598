package ngo.portal.ejb.directory;

import java.util.UUID;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * How an command ended that Keycloak has answered.
 *
 * @param founded the id that Keycloak gave the organisation, where it was founded
 * @param problem why Keycloak will never do it, empty where it did
 */
public record OutboxCommandOutcome(@Nullable UUID founded, String problem) {

    static final OutboxCommandOutcome DONE = new OutboxCommandOutcome(null, "");

    static OutboxCommandOutcome founded(String id) {
        return new OutboxCommandOutcome(InputParser.id(id).orElseThrow(), "");
    }

    static OutboxCommandOutcome refused(String problem) {
        return new OutboxCommandOutcome(null, problem);
    }
}
