package ngo.portal.persistence.holdings;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.document.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A comment that somebody of the organisation has written. The words it is about are left out: they may be another organisation's.
 *
 * @param document the document it is about, whosever that is
 */
public record ExportedCommentRow(
        UUID id,
        UUID document,
        String author,
        Visibility visibility,
        String words,
        Instant writtenAt,
        @Nullable Instant editedAt) {}
