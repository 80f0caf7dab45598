package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of signatures that are to be invalidated.
 *
 * @param number counts those of one petition
 * @param cause for everybody, and for the log
 * @param reason for those at the desk
 * @param publicReason for everybody
 * @param language of the public reason
 * @param found how many signatures met the criteria when it was previewed
 * @param confirmed how many counted then
 * @param large it needs a second person
 * @param invalidated how many do not count because of it
 * @param restored how many count again
 */
public record InvalidationRow(
        UUID id,
        UUID owner,
        UUID petition,
        int number,
        InvalidationState state,
        @Nullable UUID page,
        String country,
        String origin,
        String domain,
        int leastRisk,
        @Nullable Instant since,
        Instant until,
        InvalidationCause cause,
        String reason,
        String publicReason,
        String language,
        int found,
        int confirmed,
        boolean large,
        String previewedBy,
        String previewedBySubject,
        String previewedForSubject,
        Instant previewedAt,
        String askedBy,
        String askedBySubject,
        String askedForSubject,
        String runBy,
        String endedBy,
        int invalidated,
        int restored,
        @Nullable Instant endedAt,
        long version) {

    private static final int MAX_ALONE = 100;
    private static final int PERCENT = 100;

    public SignatureCriteria criteria() {
        return new SignatureCriteria(page, country, origin, domain, leastRisk, since, until);
    }

    /** Whether the batch would invalidate some signatures and leave others. */
    public boolean isSensible() {
        return found > 0 && found < confirmed;
    }

    /**
     * Whether this person needs a second one for it: many small batches count as a large one.
     *
     * @param alone how many signatures they have invalidated in a week without a second person
     */
    public boolean isLargeAfter(long alone) {
        long together = found + alone;
        return large || together > MAX_ALONE || together * PERCENT > confirmed;
    }

    /** Whether one of these people, who count as one, has worked on the batch and cannot be the second person. */
    public boolean isFirst(DeskPerson person) {
        return person.isOneWith(previewedBySubject, previewedForSubject, askedBySubject, askedForSubject);
    }

    /** The share of all signatures that counted, 0 to 1. */
    public double share() {
        return confirmed == 0 ? 0 : (double) found / confirmed;
    }
}
