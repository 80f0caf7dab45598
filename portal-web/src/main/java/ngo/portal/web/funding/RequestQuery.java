package ngo.portal.web.funding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestFilter;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.listing.ListQuery;
import org.jspecify.annotations.Nullable;

/** The filter of a list of requests, as parameters of an address. It contains only data that are not sealed. */
public record RequestQuery(ListQuery query, RequestFilter filter) {

    /** The names of all parameters, in their order in the address. */
    public static final List<String> NAMES = List.of("view", "state", "track", "urgency", "call", "due");

    /** Within how many days an answer is due. */
    static final List<Integer> SPANS = List.of(1, 7, 30);

    private static final String ADDRESS = "/funding";

    /** Reads the filter from the parameters. */
    public static RequestQuery of(ListQuery.Parameters given, Instant now) {
        ListQuery query = ListQuery.of(ADDRESS, NAMES, given);
        Integer due = query.span("due", SPANS);
        return new RequestQuery(
                query,
                new RequestFilter(
                        query.constants(RequestState.class, "state"),
                        query.constants(FundingTrack.class, "track"),
                        query.constants(Urgency.class, "urgency"),
                        call(query.one("call")),
                        due == null ? null : now.plus(Duration.ofDays(due))));
    }

    private static @Nullable UUID call(String given) {
        return given.isEmpty() ? null : InputParser.id(given).orElseThrow(() -> new InvalidInput("call"));
    }
}
