package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.persistence.plan.PlanFilter;
import ngo.portal.persistence.plan.PlanRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.Choice;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Query;
import ngo.portal.web.shared.Text;

/** The plans that the reader's organisation owns or was given, the newest change first. */
@Named
@RequestScoped
public class PlanListPage {

    private static final String ADDRESS = "/plans";
    private static final int PAGE_SIZE = 25;

    @Inject
    private PlanService plans;

    @Inject
    private Text text;

    private String after = "";
    private String wanted = "";
    private String whose = "";

    private PlanFilter filter = PlanFilter.NONE;
    private Slice.Part<PlanRow> part = new Slice.Part<>(List.of(), null);

    public void load() {
        PlanState state = wanted.isEmpty() ? null : Choice.of(PlanState.class, "state", wanted);
        PlanFilter.Whose owner =
                whose.isEmpty() ? PlanFilter.Whose.ALL : Choice.of(PlanFilter.Whose.class, "whose", whose);
        filter = new PlanFilter(state, owner);
        part = plans.rows(filter, Slice.from(after, PAGE_SIZE));
    }

    public List<PlanRow> getRows() {
        return part.items();
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        return part.next() == null ? "" : query().and("after", part.next()).address();
    }

    /** The address of the same list from its beginning. */
    public String getFirst() {
        return query().address();
    }

    private Query query() {
        return Query.at(ADDRESS).and("state", wanted).and("whose", whose);
    }

    public boolean isBeginning() {
        return after.isEmpty();
    }

    public boolean isNarrow() {
        return filter.narrows();
    }

    public List<Option> getStates() {
        return Arrays.stream(PlanState.values())
                .map(one -> new Option(one.name(), text.state(one), one.name().equals(wanted)))
                .toList();
    }

    public List<Option> getOwners() {
        return Arrays.stream(PlanFilter.Whose.values())
                .filter(one -> one != PlanFilter.Whose.ALL)
                .map(one -> new Option(
                        one.name(), text.of("plan", "whose." + one), one.name().equals(whose)))
                .toList();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }
}
