package ngo.portal.persistence.funding.handling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed or confirmed verdict that turns a request down.
 *
 * @param confirmedAt since when it counts; absent while a second person has not confirmed it
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
