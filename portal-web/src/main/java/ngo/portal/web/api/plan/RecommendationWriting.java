package ngo.portal.web.api.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.RecommendationForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.RecommendationRow;

/** Writes the recommendations of a plan, which are aims as its objectives are. */
@Dependent
public class RecommendationWriting extends RecordWriting<PlanBody.Recommendation, RecommendationRow> {

    private final AimService aims;

    @Inject
    RecommendationWriting(AimService aims) {
        super(Heading.OBJECTIVES, RecommendationRow::id, RecommendationRow::section);
        this.aims = aims;
    }

    @Override
    void add(PlanContent plan, UUID section, PlanBody.Recommendation sent) {
        aims.addRecommendation(plan.plan().id(), section, sent.onto(new RecommendationForm()));
    }

    @Override
    void change(PlanContent plan, RecommendationRow row, PlanBody.Recommendation sent) {
        if (BodyDiff.differs(sent, PlanDocument.Recommendation.of(row))) {
            aims.changeRecommendation(plan.plan().id(), row.section(), row.id(), sent.onto(RecommendationForm.of(row)));
        }
    }

    @Override
    void drop(PlanContent plan, RecommendationRow row) {
        aims.dropRecommendation(plan.plan().id(), row.id(), row.version());
    }
}
