package ngo.portal.persistence.funding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of requests, without its sealed content.
 *
 * @param content the object of the vault under which its title is sealed
 * @param other the other side: the funder for an applicant, the applicant for a funder
 */
public record RequestRow(
        UUID id,
        UUID owner,
        String caseCode,
        UUID call,
        String callTitle,
        FundingTrack track,
        Urgency urgency,
        RequestState state,
        UUID content,
        UUID other,
        String otherAlias,
        String otherName,
        @Nullable Instant dueAt,
        @Nullable Instant submittedAt,
        Instant changedAt) {}
