package ngo.portal.ejb.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.RiskRow;
import ngo.portal.persistence.plan.records.ScheduleRow;
import ngo.portal.persistence.plan.records.TargetRow;

/** Everything of a plan that one reader may see. Hidden sections leave no trace in it: no gap, no count, no id. */
public record PlanContent(
        PlanDetail plan,
        List<SectionRow> sections,
        List<ObjectiveRow> objectives,
        List<RecommendationRow> recommendations,
        List<ActivityRow> activities,
        List<ScheduleRow> schedules,
        List<ReportRow> reports,
        List<CommitmentRow> commitments,
        List<RiskRow> risks,
        List<TargetRow> targets) {

    /** Whether the plan has any public text. */
    public boolean isTranslatable() {
        return !plan.head().goal().isBlank() || sections.stream().anyMatch(one -> one.level() == Level.PUBLIC);
    }

    /** Whether the section is at the public level: its records are published, now or once the plan is adopted. */
    public boolean isPublic(UUID section) {
        return sections.stream().anyMatch(one -> one.id().equals(section) && one.level() == Level.PUBLIC);
    }
}
