package ngo.portal.web.shared.listing;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ngo.portal.persistence.shared.Slice;

/**
 * A list with filters and paging. All its filters are in the address.
 *
 * @param <R> the type of a line
 */
public abstract class ListPage<R> {

    private static final int PAGE_SIZE = 25;

    private String after = "";
    private Slice.Part<R> part = new Slice.Part<>(List.of(), null);

    public void load() {
        Map<String, String[]> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        part = find(given::get, Slice.from(after, PAGE_SIZE));
    }

    /** Reads the query, and finds the lines. */
    protected abstract Slice.Part<R> find(ListQuery.Parameters given, Slice slice);

    /** The current query. */
    public abstract ListQuery getQuery();

    public List<R> getRows() {
        return part.items();
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        return getQuery().address(part.next());
    }

    /** The address of the same list from its beginning. */
    public String getFirst() {
        return getQuery().address();
    }

    /** The address of all there are, in the same order. */
    public String getEverything() {
        return getQuery().everything().address();
    }

    public boolean isBeginning() {
        return after.isEmpty();
    }

    /** Whether some are left out. */
    public boolean isNarrow() {
        return getQuery().isNarrow();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Objects.requireNonNullElse(after, "");
    }
}
