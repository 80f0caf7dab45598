package ngo.portal.ejb.directory;

import java.util.UUID;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command to which Keycloak has answered.
 *
 * @param founded the id that Keycloak gave the organisation, if one was created
 * @param problem why Keycloak refuses it for good; empty if it succeeded
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
