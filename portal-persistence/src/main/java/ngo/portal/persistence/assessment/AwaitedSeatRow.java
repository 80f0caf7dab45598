package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.funding.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * A seat of the caller at a request that is not decided.
 *
 * @param id of the request
 * @param spoken whether the caller has voted in the present round
 */
public record AwaitedSeatRow(
        UUID id,
        String caseCode,
        RequestState request,
        SeatKind part,
        SeatState seat,
        boolean spoken,
        @Nullable Instant dueAt) {}
