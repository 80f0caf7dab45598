package ngo.portal.persistence.funding;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of requests. A request matches if it has one of the values of each kind; a kind without values
 * matches everything. Sealed content, such as the title, cannot be filtered.
 *
 * @param dueBefore an answer is promised before this moment
 */
public record RequestFilter(
        Set<RequestState> states,
        Set<FundingTrack> tracks,
        Set<Urgency> urgencies,
        @Nullable UUID call,
        @Nullable Instant dueBefore) {

    public static final RequestFilter NONE = new RequestFilter(null, null);

    /** One state or any, one track or any. */
    public RequestFilter(@Nullable RequestState state, @Nullable FundingTrack track) {
        this(state == null ? Set.of() : Set.of(state), track == null ? Set.of() : Set.of(track), Set.of(), null, null);
    }

    public boolean narrows() {
        return !equals(NONE);
    }
}
