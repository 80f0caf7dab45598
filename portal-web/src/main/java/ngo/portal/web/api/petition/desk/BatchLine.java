package ngo.portal.web.api.petition.desk;

import java.time.Instant;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.petition.desk.InvalidationRow;
import ngo.portal.persistence.petition.desk.InvalidationState;
import org.jspecify.annotations.Nullable;

/**
 * A batch of signatures that are not to count.
 *
 * @param found how many signatures met the criteria at the preview
 * @param large whether the batch needs a second person
 */
public record BatchLine(
        int number,
        InvalidationState state,
        String country,
        String origin,
        String domain,
        int risk,
        @Nullable Instant since,
        Instant until,
        InvalidationCause cause,
        String reason,
        String publicReason,
        String language,
        int found,
        int confirmed,
        boolean large,
        int invalidated,
        int restored,
        String previewedBy,
        Instant previewedAt,
        long version) {

    static BatchLine of(InvalidationRow row) {
        return new BatchLine(
                row.number(),
                row.state(),
                row.country(),
                row.origin(),
                row.domain(),
                row.leastRisk(),
                row.since(),
                row.until(),
                row.cause(),
                row.reason(),
                row.publicReason(),
                row.language(),
                row.found(),
                row.confirmed(),
                row.large(),
                row.invalidated(),
                row.restored(),
                row.previewedBy(),
                row.previewedAt(),
                row.version());
    }
}
