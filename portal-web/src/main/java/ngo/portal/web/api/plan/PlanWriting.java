package ngo.portal.web.api.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanForm;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanHead;
import ngo.portal.persistence.plan.SectionRow;

/**
 * Writes a plan as a program sent it, part by part. Parts that have not changed are not touched, so that readers who cannot see the change do
 * not see the plan move. The plan is read again between the parts, because each part has a version of its own.
 */
@Dependent
public class PlanWriting {

    private final PlanService plans;
    private final PlanReader reader;
    private final SectionWriting sections;
    private final ObjectiveWriting objectives;
    private final RecommendationWriting recommendations;
    private final ActivityWriting activities;

    @Inject
    PlanWriting(
            PlanService plans,
            PlanReader reader,
            SectionWriting sections,
            ObjectiveWriting objectives,
            RecommendationWriting recommendations,
            ActivityWriting activities) {
        this.plans = plans;
        this.reader = reader;
        this.sections = sections;
        this.objectives = objectives;
        this.recommendations = recommendations;
        this.activities = activities;
    }

    /** A new plan. Each section that was sent fills the one that the plan begins with, further ones are added. */
    UUID begin(PlanBody body) {
        UUID id = plans.create(body.onto(new PlanForm()));
        writeParts(id, body, content(id).sections());
        return id;
    }

    void save(UUID id, PlanBody body) {
        PlanDetail plan = content(id).plan();
        PlanForm form = body.onto(PlanForm.of(plan));
        if (!head(form).equals(plan.head())) {
            plans.rewrite(id, form);
        }
        writeParts(id, body, List.of());
    }

    private static PlanHead head(PlanForm form) {
        return new PlanHead(
                form.getTitle(),
                form.getGoal(),
                form.getLanguage(),
                form.getScope(),
                form.getStartsOn(),
                form.getEndsOn());
    }

    private void writeParts(UUID id, PlanBody body, List<SectionRow> unfilled) {
        if (body.sections() != null) {
            sections.write(id, body.sections(), unfilled);
        }
        if (body.objectives() != null) {
            PlanContent present = content(id);
            objectives.write(present, present.objectives(), body.objectives());
        }
        if (body.recommendations() != null) {
            PlanContent present = content(id);
            recommendations.write(present, present.recommendations(), body.recommendations());
        }
        if (body.activities() != null) {
            PlanContent present = content(id);
            activities.write(present, present.activities(), body.activities());
        }
    }

    private PlanContent content(UUID id) {
        return reader.view(id).content();
    }
}
