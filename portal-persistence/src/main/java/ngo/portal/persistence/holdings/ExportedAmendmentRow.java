package ngo.portal.persistence.holdings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment that the organisation has proposed. The words that it would replace are left out: they may be another
 * organisation's.
 *
 * @param document the document it is about, of any owner
 */
public record ExportedAmendmentRow(
        UUID id,
        UUID document,
        String author,
        String words,
        String reason,
        Instant writtenAt,
        @Nullable Instant editedAt) {}
