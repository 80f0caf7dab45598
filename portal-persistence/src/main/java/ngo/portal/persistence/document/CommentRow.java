package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a paragraph or on the whole text, or a reply to one.
 *
 * @param thread id of the first comment of the thread; the comment's own id where it is the first
 * @param paragraphKey finds the paragraph again after the text has moved
 * @param paragraph 0 where it is on the whole text; its section is then the document
 * @param own the reader has written it
 * @param withdrawn its author has withdrawn it: its words are deleted, and the row remains only where somebody has replied
 *         to it
 * @param resolvedBy who closed the thread; absent while it is open
 */
public record CommentRow(
        UUID id,
        UUID thread,
        UUID section,
        int paragraph,
        String paragraphKey,
        String quote,
        String body,
        Visibility visibility,
        String organisationName,
        String authorName,
        boolean own,
        Instant createdAt,
        @Nullable Instant editedAt,
        boolean withdrawn,
        @Nullable String resolvedBy) {

    public boolean opensThread() {
        return id.equals(thread);
    }

    public boolean isOnWholeText() {
        return paragraph == 0;
    }

    public boolean isResolved() {
        return resolvedBy != null;
    }
}
