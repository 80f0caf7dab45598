package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.plan.RiskService;
import ngo.portal.ejb.plan.TargetForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.Stance;
import ngo.portal.persistence.plan.TargetRow;
import ngo.portal.web.document.Beside;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;

/** The power map of a plan: who decides, where they stand, and the way to them. It never leaves the organisation. */
@Named
@ViewScoped
public class PowerMapPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private RiskService risks;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private final RecordId record = new RecordId();

    private final RecordId section = new RecordId();

    private TargetForm form = new TargetForm();

    private List<Beside> theirs = List.of();

    public void load() {
        current.load();
        if (!current.may("PREVIEW")) {
            Go.to(current.getPath());
            return;
        }
        if (record.isNew()) {
            section.setTyped(words.first(current.getContent().sections(), Heading.POWER_ANALYSIS));
        } else {
            TargetRow present = present();
            section.setTyped(present.section().toString());
            form = TargetForm.of(present);
        }
    }

    private TargetRow present() {
        return record.in(current.getContent().targets(), TargetRow::id);
    }

    public void save() {
        if (record.isNew()) {
            risks.addTarget(current.id(), section.id(), form);
        } else if (isOvertaken()) {
            return;
        } else {
            risks.changeTarget(current.id(), section.id(), record.id(), form);
        }
        done("targetSaved");
    }

    /** Whether somebody else has saved meanwhile; then the page shows what. */
    private boolean isOvertaken() {
        current.forget();
        TargetForm now = TargetForm.of(present());
        boolean overtaken = now.getVersion() != form.getVersion();
        if (overtaken) {
            theirs = fields(now);
            form.setVersion(now.getVersion());
        }
        return overtaken;
    }

    public void drop() {
        risks.dropTarget(current.id(), record.id(), form.getVersion());
        done("dropped");
    }

    private void done(String what) {
        text.said("planning", what);
        Go.to(getPath());
    }

    private List<Beside> fields(TargetForm now) {
        return List.of(
                new Beside("name", now.getName()),
                new Beside("stance", text.of("plan", "stance." + now.getStance())),
                new Beside("influencePath", now.getInfluencePath()),
                new Beside("lastContactOn", words.day(now.getLastContactOn())));
    }

    public String getPath() {
        return current.getPath() + "/power-map";
    }

    /** The section that something hangs in. */
    public SectionRow sectionOf(TargetRow one) {
        return current.getContent().sections().stream()
                .filter(row -> row.id().equals(one.section()))
                .findFirst()
                .orElseThrow();
    }

    public List<Stance> getStances() {
        return List.of(Stance.values());
    }

    public RecordId getRecord() {
        return record;
    }

    public RecordId getSection() {
        return section;
    }

    public TargetForm getForm() {
        return form;
    }

    public List<Beside> getTheirs() {
        return theirs;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
