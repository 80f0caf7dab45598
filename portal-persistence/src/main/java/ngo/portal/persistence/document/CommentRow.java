package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark at a paragraph, or a reply to one.
 *
 * @param thread id of the first remark of the thread; the remark's own id where it is the first
 * @param paragraphKey finds the paragraph again after the text has moved
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
        Instant createdAt,
        @Nullable String resolvedBy) {

    public boolean opensThread() {
        return id.equals(thread);
    }

    public boolean isResolved() {
        return resolvedBy != null;
    }
}
