package ngo.portal.persistence.holdings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wording that the organisation has proposed. The words it would replace are left out: they may be another organisation's.
 *
 * @param document the document it is about, whosever that is
 */
public record ExportedAmendmentRow(
        UUID id,
        UUID document,
        String author,
        String words,
        String reason,
        Instant writtenAt,
        @Nullable Instant editedAt) {}
