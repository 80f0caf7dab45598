package ngo.portal.web.plan.course;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.web.plan.ActivitiesPage;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.ListSlice;
import ngo.portal.web.plan.RecommendationGroups;
import ngo.portal.web.plan.RecommendationsPage;
import ngo.portal.web.plan.SectionOverview;
import ngo.portal.web.plan.progress.ProgressPage;
import ngo.portal.web.plan.progress.ReportLine;
import ngo.portal.web.shared.listing.Query;

/**
 * All that another reader sees of a plan, on one page.
 *
 * @param path the plan's own address
 * @param as alias of the organisation whose view it is, or {@link #PUBLIC}
 */
public record PreviewedPlan(
        PlanDetail plan,
        List<SectionOverview> chapters,
        ListSlice<ObjectiveRow> objectives,
        RecommendationGroups asks,
        ListSlice<ActivityRow> activities,
        ListSlice<CommitmentRow> commitments,
        ListSlice<ReportLine> reports,
        String path,
        String as) {

    /** Used in place of an organisation's alias, and not a valid alias itself. */
    static final String PUBLIC = "-public";

    /**
     * Lays it out.
     *
     * @param after for the name of each list the id of the record behind which it is to begin
     */
    static PreviewedPlan of(
            PlanContent seen,
            List<ArticleRow> articles,
            LocalDate today,
            UnaryOperator<String> after,
            String path,
            String as) {
        return new PreviewedPlan(
                seen.plan(),
                SectionOverview.worded(seen),
                ListSlice.of(
                        seen.objectives(),
                        ObjectiveRow::id,
                        after.apply("objectives"),
                        RecommendationsPage.OBJECTIVES_PER_PAGE),
                RecommendationGroups.of(seen.recommendations(), articles, "", after.apply("recommendations")),
                ListSlice.of(seen.activities(), ActivityRow::id, after.apply("activities"), ActivitiesPage.PAGE_SIZE),
                ListSlice.of(
                        seen.commitments(),
                        CommitmentRow::id,
                        after.apply("commitments"),
                        ProgressPage.COMMITMENTS_PER_PAGE),
                ListSlice.of(
                        ReportLine.of(seen, today),
                        ReportLine::key,
                        after.apply("reports"),
                        ProgressPage.REPORTS_PER_PAGE),
                path,
                as);
    }

    /** As the public will read it. */
    static PreviewedPlan publicly(CurrentPlan plan, List<ArticleRow> articles, LocalDate today) {
        return of(PublicPart.of(plan.getContent()).content(), articles, today, name -> "", plan.getPath(), PUBLIC);
    }

    /** Where a list goes on; empty at its end. */
    public String more(String name, ListSlice<?> window) {
        String parameter = name.equals("recommendations") ? "after" : name + "After";
        return window.next().isEmpty()
                ? ""
                : Query.at(path + "/preview")
                                .and("as", as)
                                .and(parameter, window.next())
                                .address()
                        + "#"
                        + name;
    }
}
