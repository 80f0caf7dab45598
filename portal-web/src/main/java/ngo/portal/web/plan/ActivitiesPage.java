package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Query;

/** The activities of a plan: as a table, a board or a timeline. The filters are in the address, which can be shared. */
@Named
@RequestScoped
public class ActivitiesPage {

    public static final int PAGE_SIZE = 100;

    @Inject
    private CurrentPlan current;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private ActivityQuery query = ActivityQuery.of(name -> null);
    private List<ActivityRow> wanted = List.of();

    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        query = ActivityQuery.of(given::get);
        current.load();
        wanted = query.among(current.getContent().activities(), today());
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    public ListSlice<ActivityRow> getTable() {
        return ListSlice.of(wanted, ActivityRow::id, query.after(), PAGE_SIZE);
    }

    public ActivityBoard getBoard() {
        return ActivityBoard.of(wanted);
    }

    public Timeline getTimeline() {
        return Timeline.of(wanted, query.startMonth(), today());
    }

    public boolean isOverdue(ActivityRow one) {
        return one.isOverdue(today());
    }

    public int getFound() {
        return wanted.size();
    }

    /** The same activities in another view. */
    public String in(String view) {
        return query.in(view).address(getPath());
    }

    /** The address of the lines that follow, empty at the end. */
    public String getMore() {
        String next = getTable().next();
        return next.isEmpty() ? "" : query.behind(next).address(getPath());
    }

    /** How many were found, where the table does not show all of them. */
    public String getSummary() {
        return text.of("plan", "activity.summary", getTable().items().size(), wanted.size());
    }

    /** Whether the reader may change several of them at once. */
    public boolean isChanging() {
        PlanState state = current.getPlan().state();
        return current.may(PlanAction.PREVIEW.name()) && state.isUnderWay();
    }

    /** The page that changes several, with the same ones before it. */
    public String getChange() {
        return Query.at(getPath() + "/change")
                .and("responsible", query.responsible())
                .and("state", query.state())
                .address();
    }

    /** The same view of all activities. */
    public String getEverything() {
        return ActivityQuery.of(name -> name.equals("view") ? query.view() : null)
                .address(getPath());
    }

    /** All activities in one column of the board, as a table. */
    public String all(ActivityState state) {
        return query.in("table").inState(state).address(getPath());
    }

    public String from(YearMonth month) {
        return query.startingIn(month).address(getPath());
    }

    public String getPath() {
        return current.getPath() + "/activities";
    }

    public String month(YearMonth month) {
        return RequestLanguage.said(DateStyle.MONTH.of(month.atDay(1), RequestLanguage.now()));
    }

    public String year(YearMonth month) {
        return RequestLanguage.said(DateStyle.MONTH_OF_YEAR.of(month.atDay(1), RequestLanguage.now()));
    }

    public List<Option> getStates() {
        return Arrays.stream(ActivityState.values())
                .map(one -> option(one.name(), text.state(one), query.state()))
                .toList();
    }

    /** Those that are responsible for something here, and nobody where something waits to be taken. */
    public List<Option> getResponsible() {
        List<ActivityRow> all = current.getContent().activities();
        Stream<Option> nobody = all.stream().anyMatch(ActivityRow::isFree)
                ? Stream.of(option(ActivityQuery.NOBODY, text.of("plan", "activity.nobody"), query.responsible()))
                : Stream.empty();
        Stream<Option> organisations = all.stream()
                .filter(one -> one.responsible() != null)
                .map(one -> option(one.responsibleAlias(), one.responsibleName(), query.responsible()))
                .distinct()
                .sorted(Comparator.comparing(Option::label));
        return Stream.concat(nobody, organisations).toList();
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    public ActivityQuery getQuery() {
        return query;
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    /** Activities by how far they are, a column for each state. */
    public record ActivityBoard(List<Column> columns) {

        static final int MAX_CARDS_PER_COLUMN = 40;

        /**
         * Those in one state.
         *
         * @param size how many there are
         * @param cards as many of them as a page shows
         */
        public record Column(ActivityState state, int size, List<ActivityRow> cards) {

            public boolean cut() {
                return size > cards.size();
            }
        }

        static ActivityBoard of(List<ActivityRow> wanted) {
            return new ActivityBoard(Arrays.stream(ActivityState.values())
                    .map(state -> column(state, wanted))
                    .toList());
        }

        private static Column column(ActivityState state, List<ActivityRow> wanted) {
            List<ActivityRow> here =
                    wanted.stream().filter(one -> one.state() == state).toList();
            return new Column(
                    state,
                    here.size(),
                    here.stream().limit(MAX_CARDS_PER_COLUMN).toList());
        }
    }
}
