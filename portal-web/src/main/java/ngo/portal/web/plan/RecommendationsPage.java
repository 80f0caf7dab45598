package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Query;

/** The objectives and recommendations of a plan. */
@Named
@RequestScoped
public class RecommendationsPage {

    public static final int OBJECTIVES_PER_PAGE = 50;

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanReader reader;

    @Inject
    private Text text;

    private String to = "";
    private String after = "";
    private String objectivesAfter = "";

    private RecommendationGroups asks = new RecommendationGroups(List.of(), new ListSlice<>(List.of(), "", true));
    private ListSlice<ObjectiveRow> objectives = new ListSlice<>(List.of(), "", true);

    public void load() {
        current.load();
        asks = RecommendationGroups.of(current.getContent().recommendations(), reader.articles(), to, after);
        objectives =
                ListSlice.of(current.getContent().objectives(), ObjectiveRow::id, objectivesAfter, OBJECTIVES_PER_PAGE);
    }

    public List<Option> getTypes() {
        return Arrays.stream(AddresseeType.values())
                .map(one -> new Option(
                        one.name(),
                        text.of("plan", "addressee." + one),
                        one.name().equals(to)))
                .toList();
    }

    /** The address of the recommendations that follow, empty at the end. */
    public String getMore() {
        String next = asks.window().next();
        return next.isEmpty() ? "" : page().and("to", to).and("after", next).address();
    }

    /** The address of the objectives that follow, empty at the end. */
    public String getMoreObjectives() {
        String next = objectives.next();
        return next.isEmpty()
                ? ""
                : page().and("to", to).and("objectivesAfter", next).address();
    }

    private Query page() {
        return Query.at(current.getPath() + "/recommendations");
    }

    public RecommendationGroups getAsks() {
        return asks;
    }

    public ListSlice<ObjectiveRow> getObjectives() {
        return objectives;
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getObjectivesAfter() {
        return objectivesAfter;
    }

    public void setObjectivesAfter(String objectivesAfter) {
        this.objectivesAfter = objectivesAfter;
    }
}
