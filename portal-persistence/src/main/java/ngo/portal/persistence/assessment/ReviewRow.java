package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The existence and author of a review. Its content is sealed.
 *
 * @param submittedAt absent for a draft, which only its author sees
 */
public record ReviewRow(
        UUID id,
        UUID request,
        UUID seat,
        String reviewer,
        Instant changedAt,
        @Nullable Instant submittedAt,
        long version) {

    public boolean isIn() {
        return submittedAt != null;
    }
}
