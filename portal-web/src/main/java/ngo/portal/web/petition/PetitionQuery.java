package ngo.portal.web.petition;

import java.util.Arrays;
import java.util.List;
import ngo.portal.persistence.access.ListSort;
import ngo.portal.persistence.petition.PetitionFilter;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.web.shared.listing.ListQuery;

/** The filter of the list of petitions, as parameters of an address. */
public record PetitionQuery(ListQuery query, PetitionFilter filter) {

    /** All that an address may ask, in the order in which it does. */
    public static final List<String> NAMES = List.of("state", "owner", "language", ListQuery.SORT);

    private static final String ADDRESS = "/petitions";

    /** Reads the filter from the parameters. */
    public static PetitionQuery of(ListQuery.Parameters given) {
        ListQuery query = ListQuery.of(ADDRESS, NAMES, given);
        PetitionFilter filter = new PetitionFilter(
                query.constants(PetitionState.class, "state"),
                query.aliases("owner"),
                query.languages("language"),
                query.sort(ListSort.CHANGED, Arrays.asList(ListSort.values())));
        return new PetitionQuery(filter.sort() == ListSort.CHANGED ? query.with(ListQuery.SORT, "") : query, filter);
    }
}
