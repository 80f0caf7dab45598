package ngo.portal.web.plan.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.ListSlice;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Query;

/** The progress of a plan: activities by organisation and aim, reports, and commitments of addressees. */
@Named
@RequestScoped
public class ProgressPage {

    private static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
    private static final int OBJECTIVES_PER_PAGE = 100;
    public static final int REPORTS_PER_PAGE = 50;
    public static final int COMMITMENTS_PER_PAGE = 25;

    @Inject
    private CurrentPlan current;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private String objectivesAfter = "";
    private String reportsAfter = "";
    private String commitmentsAfter = "";

    /** Id of the report that is read in full. */
    private String report = "";

    private ListSlice<ObjectiveRow> objectives = new ListSlice<>(List.of(), "", true);
    private ListSlice<ReportLine> reports = new ListSlice<>(List.of(), "", true);
    private ListSlice<CommitmentRow> commitments = new ListSlice<>(List.of(), "", true);
    private List<Chart.Line> byAddressee = List.of();
    private List<Chart.Line> byObjective = List.of();
    private Tally all = NOTHING;

    public void load() {
        current.load();
        LocalDate today = Days.today(clock);
        PlanContent content = current.getContent();
        objectives = ListSlice.of(content.objectives(), ObjectiveRow::id, objectivesAfter, OBJECTIVES_PER_PAGE);
        reports = ListSlice.of(ReportLine.of(content, today), ReportLine::key, reportsAfter, REPORTS_PER_PAGE);
        commitments = ListSlice.of(content.commitments(), CommitmentRow::id, commitmentsAfter, COMMITMENTS_PER_PAGE);
        all = Tally.of(content.activities(), today);
        byAddressee = Tally.byAddressee(content, today).entrySet().stream()
                .map(one -> new Chart.Line(text.of("plan", "addressee." + one.getKey()), one.getValue()))
                .toList();
        Map<UUID, Tally> tallies = Tally.byObjective(content, today);
        byObjective = objectives.items().stream()
                .map(one -> new Chart.Line(one.text(), tallies.getOrDefault(one.id(), NOTHING)))
                .toList();
    }

    public Tally getAll() {
        return all;
    }

    public List<Chart.Line> getByAddressee() {
        return byAddressee;
    }

    public List<Chart.Line> getByObjective() {
        return byObjective;
    }

    public Chart getAddresseeChart() {
        return Chart.of(byAddressee);
    }

    public Chart getObjectiveChart() {
        return Chart.of(byObjective);
    }

    public ListSlice<ObjectiveRow> getObjectives() {
        return objectives;
    }

    public ListSlice<ReportLine> getReports() {
        return reports;
    }

    public ListSlice<CommitmentRow> getCommitments() {
        return commitments;
    }

    public String more(String name, ListSlice<?> window) {
        return window.next().isEmpty()
                ? ""
                : Query.at(current.getPath() + "/progress")
                                .and(name + "After", window.next())
                                .address() + "#" + name;
    }

    /** Where the activities are that the numbers count. */
    public String getActivities() {
        return current.getPath() + "/activities";
    }

    /** Whether the reader's organisation may have something to report. */
    public boolean isReporting() {
        return isRecording() || current.may(PlanAction.TAKE_ACTIVITY.name());
    }

    /** Whether the reader follows what addressees have promised. */
    public boolean isRecording() {
        return current.may(PlanAction.MOVE_ACTIVITY.name()) && current.may(PlanAction.PREVIEW.name());
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    public String getObjectivesAfter() {
        return objectivesAfter;
    }

    public void setObjectivesAfter(String objectivesAfter) {
        this.objectivesAfter = objectivesAfter;
    }

    public String getReportsAfter() {
        return reportsAfter;
    }

    public void setReportsAfter(String reportsAfter) {
        this.reportsAfter = reportsAfter;
    }

    public String getCommitmentsAfter() {
        return commitmentsAfter;
    }

    public void setCommitmentsAfter(String commitmentsAfter) {
        this.commitmentsAfter = commitmentsAfter;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }
}
