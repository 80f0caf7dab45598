package ngo.portal.persistence.holdings;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.document.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a member of the organisation. The words that it is about are left out: they may be another organisation's.
 *
 * @param document the document it is about, of any owner
 */
public record ExportedCommentRow(
        UUID id,
        UUID document,
        String author,
        Visibility visibility,
        String words,
        Instant writtenAt,
        @Nullable Instant editedAt) {}
