package ngo.portal.web.api.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.ObjectiveForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ObjectiveRow;

/** Writes the objectives of a plan. */
@Dependent
public class ObjectiveWriting extends RecordWriting<PlanBody.Objective, ObjectiveRow> {

    private final AimService aims;

    @Inject
    ObjectiveWriting(AimService aims) {
        super(Heading.OBJECTIVES, ObjectiveRow::id, ObjectiveRow::section);
        this.aims = aims;
    }

    @Override
    void add(PlanContent plan, UUID section, PlanBody.Objective sent) {
        aims.addObjective(plan.plan().id(), section, sent.onto(new ObjectiveForm()));
    }

    @Override
    void change(PlanContent plan, ObjectiveRow row, PlanBody.Objective sent) {
        if (BodyDiff.differs(sent, PlanDocument.Objective.of(row))) {
            aims.changeObjective(plan.plan().id(), row.section(), row.id(), sent.onto(ObjectiveForm.of(row)));
        }
    }

    @Override
    void drop(PlanContent plan, ObjectiveRow row) {
        aims.dropObjective(plan.plan().id(), row.id(), row.version());
    }
}
