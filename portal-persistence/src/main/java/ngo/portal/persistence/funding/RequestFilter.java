package ngo.portal.persistence.funding;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are wanted. Of several values of one kind one has to fit; where there are none, nothing has to. What is sealed, titles
 * among it, narrows nothing.
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

    /** In one state or any, of one track or any. */
    public RequestFilter(@Nullable RequestState state, @Nullable FundingTrack track) {
        this(state == null ? Set.of() : Set.of(state), track == null ? Set.of() : Set.of(track), Set.of(), null, null);
    }

    public boolean narrows() {
        return !equals(NONE);
    }
}
