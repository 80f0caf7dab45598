package ngo.portal.web.plan;

import java.util.List;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.web.shared.Choice;
import ngo.portal.web.shared.listing.ListQuery;

/** The filter of the list of plans, as parameters of an address. */
public record PlanQuery(ListQuery query, PlanFilter filter) {

    /** All that an address may ask, in the order in which it does. */
    public static final List<String> NAMES = List.of("state", "whose", "owner", "activity", "language", ListQuery.SORT);

    /** Plans are due at no single moment. */
    static final List<ListSort> SORTS = List.of(ListSort.CHANGED, ListSort.TITLE, ListSort.STATE);

    private static final String ADDRESS = "/plans";

    /** Reads the filter from the parameters. */
    public static PlanQuery of(ListQuery.Parameters given) {
        ListQuery query = ListQuery.of(ADDRESS, NAMES, given);
        String whose = query.one("whose");
        PlanFilter filter = new PlanFilter(
                query.constants(PlanState.class, "state"),
                whose.isEmpty() ? PlanFilter.Whose.ALL : Choice.of(PlanFilter.Whose.class, "whose", whose),
                query.aliases("owner"),
                query.flag("activity"),
                query.languages("language"),
                query.sort(ListSort.CHANGED, SORTS));
        return new PlanQuery(filter.sort() == ListSort.CHANGED ? query.with(ListQuery.SORT, "") : query, filter);
    }
}
