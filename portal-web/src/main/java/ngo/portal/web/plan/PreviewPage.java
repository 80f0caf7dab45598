package ngo.portal.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import ngo.portal.ejb.access.Forbidden;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanPreview;
import ngo.portal.ejb.plan.PlanPreviewService;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanStep;
import ngo.portal.persistence.plan.ActivityRow;
import ngo.portal.persistence.plan.CommitmentRow;
import ngo.portal.persistence.plan.ObjectiveRow;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** A plan through the eyes of another organisation, for those who hold the pen. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    private CurrentPlan current;

    @Inject
    private PlanPreviewService previews;

    @Inject
    private PlanReader reader;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    private String as = "";
    private String after = "";
    private String objectivesAfter = "";
    private String activitiesAfter = "";
    private String commitmentsAfter = "";
    private String reportsAfter = "";

    private @Nullable PlanPreview preview;
    private Asks asks = new Asks(List.of(), new Window<>(List.of(), "", true));
    private List<Chapter> chapters = List.of();
    private Window<ObjectiveRow> objectives = new Window<>(List.of(), "", true);
    private Window<ActivityRow> activities = new Window<>(List.of(), "", true);
    private Window<CommitmentRow> commitments = new Window<>(List.of(), "", true);
    private Window<ReportLine> reports = new Window<>(List.of(), "", true);

    public void load() {
        current.load();
        if (!current.may(PlanStep.PREVIEW.name())) {
            throw new Forbidden();
        }
        if (!as.isEmpty()) {
            preview = previews.previewAs(current.id(), as);
            look(preview.content());
        }
    }

    private void look(PlanContent seen) {
        asks = Asks.of(seen.recommendations(), reader.articles(), "", after);
        chapters = Chapter.worded(seen);
        objectives = Window.of(seen.objectives(), ObjectiveRow::id, objectivesAfter, RecommendationsPage.OBJECTIVES);
        activities = Window.of(seen.activities(), ActivityRow::id, activitiesAfter, ActivitiesPage.LINES);
        commitments = Window.of(seen.commitments(), CommitmentRow::id, commitmentsAfter, ProgressPage.COMMITMENTS);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        reports = Window.of(ReportLine.of(seen, today), ReportLine::key, reportsAfter, ProgressPage.REPORTS);
    }

    /** Everybody else in the coalition. */
    public List<Option> getOrganisations() {
        return organisations.others(current.getPlan().owner()).stream()
                .map(row -> new Option(row.alias(), row.name(), row.alias().equals(as)))
                .toList();
    }

    public @Nullable PlanPreview getPreview() {
        return preview;
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    public Window<ObjectiveRow> getObjectives() {
        return objectives;
    }

    public Asks getAsks() {
        return asks;
    }

    public Window<ActivityRow> getActivities() {
        return activities;
    }

    public Window<CommitmentRow> getCommitments() {
        return commitments;
    }

    public Window<ReportLine> getReports() {
        return reports;
    }

    public String more(String name, Window<?> window) {
        String parameter = name.equals("recommendations") ? "after" : name + "After";
        return window.next().isEmpty()
                ? ""
                : Query.at(current.getPath() + "/preview")
                                .and("as", as)
                                .and(parameter, window.next())
                                .address()
                        + "#"
                        + name;
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    public String getAs() {
        return as;
    }

    public void setAs(String as) {
        this.as = as;
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

    public String getActivitiesAfter() {
        return activitiesAfter;
    }

    public void setActivitiesAfter(String activitiesAfter) {
        this.activitiesAfter = activitiesAfter;
    }

    public String getCommitmentsAfter() {
        return commitmentsAfter;
    }

    public void setCommitmentsAfter(String commitmentsAfter) {
        this.commitmentsAfter = commitmentsAfter;
    }

    public String getReportsAfter() {
        return reportsAfter;
    }

    public void setReportsAfter(String reportsAfter) {
        this.reportsAfter = reportsAfter;
    }
}
