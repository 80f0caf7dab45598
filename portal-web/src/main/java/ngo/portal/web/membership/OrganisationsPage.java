package ngo.portal.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.persistence.organisation.OfficeRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.organisation.DirectoryFilter;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** All organisations, for the coalition office, sorted by name or by last change. All filters are in the address. */
@Named
@RequestScoped
public class OrganisationsPage {

    private static final String ADDRESS = "/admin/organisations";
    private static final String LATELY = "lately";
    private static final int PAGE_SIZE = 50;

    @Inject
    private MembershipLifecycleService lifecycle;

    @Inject
    private Text text;

    private final DirectoryFilter filter = new DirectoryFilter();

    private @Nullable OrganisationState state;

    private boolean lately;

    private Slice.Part<OfficeRow> part = new Slice.Part<>(List.of(), null);

    /** Refuses before anything of the page is shown. A filtered list is sorted by name. */
    public void load() {
        lately &= !filter.isNarrow() && state == null;
        part = lately
                ? lifecycle.rows(
                        Slice.from(filter.getAfter(), PAGE_SIZE),
                        RequestLanguage.now().tag())
                : lifecycle.rows(filter.query(state == null ? Set.of(OrganisationState.values()) : Set.of(state)));
    }

    public List<OfficeRow> getRows() {
        return part.items();
    }

    public DirectoryFilter getFilter() {
        return filter;
    }

    public boolean isNarrow() {
        return filter.isNarrow() || state != null;
    }

    /** The address of the organisations that follow, empty at the end. */
    public String getMore() {
        @Nullable String next = part.next();
        if (next == null) {
            return "";
        }
        return filter.address(ADDRESS, next) + "&state=" + getStanding() + "&sort=" + getSort();
    }

    public List<Option> getStates() {
        return Stream.of(OrganisationState.values())
                .map(one -> new Option(one.name(), text.of("organisation", "state." + one.name()), one == state))
                .toList();
    }

    public boolean isLately() {
        return lately;
    }

    public String getSort() {
        return lately ? LATELY : "";
    }

    public void setSort(@Nullable String sort) {
        lately = LATELY.equals(sort);
    }

    public String getStanding() {
        return state == null ? "" : state.name();
    }

    /** Ignores a value that is not a state. */
    public void setStanding(@Nullable String wanted) {
        state = Stream.of(OrganisationState.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
