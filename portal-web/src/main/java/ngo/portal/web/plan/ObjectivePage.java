package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.plan.AimService;
import ngo.portal.ejb.plan.ObjectiveForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.ObjectiveRow;
import ngo.portal.web.document.Beside;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;

/** Writes an objective: what is to be reached, and how one would know. */
@Named
@ViewScoped
public class ObjectivePage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private AimService aims;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private final RecordId record = new RecordId();

    private final RecordId section = new RecordId();

    private ObjectiveForm form = new ObjectiveForm();

    private List<Beside> theirs = List.of();

    public void load() {
        current.load();
        if (!current.may("SAVE")) {
            Go.to(current.getPath());
            return;
        }
        if (record.isNew()) {
            section.setTyped(words.first(current.getContent().sections(), Heading.OBJECTIVES));
        } else {
            ObjectiveRow present = present();
            section.setTyped(present.section().toString());
            form = ObjectiveForm.of(present);
        }
    }

    private ObjectiveRow present() {
        return record.in(current.getContent().objectives(), ObjectiveRow::id);
    }

    /** Whether somebody else has saved meanwhile; then the page shows what. */
    private boolean isOvertaken() {
        current.forget();
        ObjectiveForm now = ObjectiveForm.of(present());
        boolean overtaken = now.getVersion() != form.getVersion();
        if (overtaken) {
            theirs = fields(now);
            form.setVersion(now.getVersion());
        }
        return overtaken;
    }

    public void save() {
        if (record.isNew()) {
            aims.addObjective(current.id(), section.id(), form);
        } else if (isOvertaken()) {
            return;
        } else {
            aims.changeObjective(current.id(), section.id(), record.id(), form);
        }
        text.said("planning", "objectiveSaved");
        Go.to(current.getPath());
    }

    public void drop() {
        aims.dropObjective(current.id(), record.id(), form.getVersion());
        text.said("planning", "dropped");
        Go.to(current.getPath());
    }

    private List<Beside> fields(ObjectiveForm now) {
        return List.of(
                new Beside("objective", now.getText()),
                new Beside("indicator", now.getIndicator()),
                new Beside("baseline", now.getBaseline()),
                new Beside("target", now.getTarget()),
                new Beside("dueOn", words.day(now.getDueOn())));
    }

    public RecordId getRecord() {
        return record;
    }

    public RecordId getSection() {
        return section;
    }

    public ObjectiveForm getForm() {
        return form;
    }

    public List<Beside> getTheirs() {
        return theirs;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
