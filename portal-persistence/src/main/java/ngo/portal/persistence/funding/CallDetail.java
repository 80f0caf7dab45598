package ngo.portal.persistence.funding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One call with all its terms and promises. */
public record CallDetail(
        UUID id,
        UUID funder,
        String funderAlias,
        String funderName,
        CallTerms terms,
        CallState state,
        List<ServiceTime> services,
        List<CriterionRow> criteria,
        Instant changedAt,
        long version) {

    public CallDetail {
        services = List.copyOf(services);
        criteria = List.copyOf(criteria);
    }

    /** Whether requests can be submitted at this moment. */
    public boolean takesAt(Instant now) {
        boolean over = terms.closesAt() != null && !now.isBefore(terms.closesAt());
        return state == CallState.OPEN && !now.isBefore(terms.opensAt()) && !over;
    }
}
