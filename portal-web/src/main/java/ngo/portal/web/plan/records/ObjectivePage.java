package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.records.AimService;
import ngo.portal.ejb.plan.records.ObjectiveForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.web.document.SidebarField;

/** The page for writing an objective: the result and its indicator. */
@Named
@ViewScoped
public class ObjectivePage extends RecordPage<ObjectiveRow, ObjectiveForm> {

    @Inject
    private AimService aims;

    @Override
    protected Heading heading() {
        return Heading.OBJECTIVES;
    }

    @Override
    protected List<ObjectiveRow> rows() {
        return getCurrent().getContent().objectives();
    }

    @Override
    protected UUID idOf(ObjectiveRow row) {
        return row.id();
    }

    @Override
    protected UUID placeOf(ObjectiveRow row) {
        return row.section();
    }

    @Override
    protected ObjectiveForm blank() {
        return new ObjectiveForm();
    }

    @Override
    protected ObjectiveForm formOf(ObjectiveRow row) {
        return ObjectiveForm.of(row);
    }

    public void save() {
        if (getRecord().isNew()) {
            aims.addObjective(getCurrent().id(), getSection().id(), getForm());
        } else if (isOvertaken()) {
            return;
        } else {
            aims.changeObjective(
                    getCurrent().id(), getSection().id(), getRecord().id(), getForm());
        }
        done("objectiveSaved", "");
    }

    public void drop() {
        aims.dropObjective(getCurrent().id(), getRecord().id(), getForm().getVersion());
        done("dropped", "");
    }

    @Override
    protected List<SidebarField> fields(ObjectiveForm now) {
        return List.of(
                new SidebarField("objective", now.getText()),
                new SidebarField("indicator", now.getIndicator()),
                new SidebarField("baseline", now.getBaseline()),
                new SidebarField("target", now.getTarget()),
                new SidebarField("dueOn", words().day(now.getDueOn())));
    }
}
