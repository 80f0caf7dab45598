package ngo.portal.persistence.funding;

import org.jspecify.annotations.Nullable;

/** Which requests are wanted; whatever is absent does not matter. */
public record RequestFilter(@Nullable RequestState state, @Nullable FundingTrack track) {

    public static final RequestFilter NONE = new RequestFilter(null, null);
}
