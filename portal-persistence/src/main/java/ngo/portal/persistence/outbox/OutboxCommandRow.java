package ngo.portal.persistence.outbox;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command, as people see it.
 *
 * @param done absent while it is not carried out yet
 * @param problem name of what stands in the way, empty where nothing does; with {@code done} it was given up for that
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
