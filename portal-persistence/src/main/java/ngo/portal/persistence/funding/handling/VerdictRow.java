package ngo.portal.persistence.funding.handling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody would turn a request down, or has.
 *
 * @param confirmedAt since when it is; absent while a second person has not said so
 */
public record VerdictRow(
        UUID id,
        IneligibleReason reason,
        String proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable Instant confirmedAt) {

    /** The name under which the words to the applicant are sealed. */
    public static final String WORDS = "WORDS";
}
