package ngo.portal.persistence.outbox;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command of the outbox, as people see it.
 *
 * @param done absent while it is not carried out yet
 * @param problem name of the problem, empty where there is none; with {@code done} the command was given up because of it
 */
public record OutboxCommandRow(
        UUID organisation,
        UUID id,
        OutboxCommandType type,
        String subject,
        @Convert(converter = DetailsJson.class) Map<String, String> details,
        Instant asked,
        int attempts,
        @Nullable Instant done,
        String problem) {

    public OutboxCommandRow {
        details = Map.copyOf(details);
    }
}
