package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.plan.RiskForm;
import ngo.portal.ejb.plan.RiskService;
import ngo.portal.persistence.plan.Degree;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.RiskReviewRow;
import ngo.portal.persistence.plan.RiskRow;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.document.Beside;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The register of risks of a plan, and the review without which nothing leaves the organisation. */
@Named
@ViewScoped
public class RisksPage implements Serializable {

    /** What the page proposes; whoever reviews decides. */
    private static final int MONTHS_UNTIL_NEXT = 3;

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

    private RiskForm form = new RiskForm();

    private List<Beside> theirs = List.of();

    private LocalDate nextOn = LocalDate.EPOCH;

    private String note = "";

    public void load() {
        current.load();
        if (!current.may("PREVIEW")) {
            Go.to(current.getPath());
            return;
        }
        nextOn = words.today().plusMonths(MONTHS_UNTIL_NEXT);
        if (record.isNew()) {
            section.setTyped(words.first(current.getContent().sections(), Heading.RISKS));
        } else {
            RiskRow present = present();
            section.setTyped(present.section().toString());
            form = RiskForm.of(present);
        }
    }

    private RiskRow present() {
        return record.in(current.getContent().risks(), RiskRow::id);
    }

    public void save() {
        if (record.isNew()) {
            risks.addRisk(current.id(), section.id(), form);
        } else if (isOvertaken()) {
            return;
        } else {
            risks.changeRisk(current.id(), section.id(), record.id(), form);
        }
        done("riskSaved");
    }

    /** Whether somebody else has saved meanwhile; then the page shows what. */
    private boolean isOvertaken() {
        current.forget();
        RiskForm now = RiskForm.of(present());
        boolean overtaken = now.getVersion() != form.getVersion();
        if (overtaken) {
            theirs = fields(now);
            form.setVersion(now.getVersion());
        }
        return overtaken;
    }

    public void drop() {
        risks.dropRisk(current.id(), record.id(), form.getVersion());
        done("dropped");
    }

    private void done(String what) {
        text.said("planning", what);
        Go.to(getPath());
    }

    private List<Beside> fields(RiskForm now) {
        return List.of(
                new Beside("threat", now.getThreat()),
                new Beside("exposed", now.getExposed()),
                new Beside("likelihood", text.of("plan", "degree." + now.getLikelihood())),
                new Beside("impact", text.of("plan", "degree." + now.getImpact())),
                new Beside("mitigation", now.getMitigation()));
    }

    public void review() {
        risks.review(current.id(), nextOn, note);
        done("reviewed");
    }

    public String getPath() {
        return current.getPath() + "/risks";
    }

    /** The section that something hangs in. */
    public SectionRow sectionOf(RiskRow one) {
        return current.getContent().sections().stream()
                .filter(row -> row.id().equals(one.section()))
                .findFirst()
                .orElseThrow();
    }

    public boolean isReviewed() {
        return words.isReviewed(current.getView());
    }

    public @Nullable RiskReviewRow getLast() {
        return current.getView().riskReview().orElse(null);
    }

    public List<Degree> getDegrees() {
        return List.of(Degree.values());
    }

    public LocalDate getNextOn() {
        return nextOn;
    }

    public void setNextOn(LocalDate nextOn) {
        this.nextOn = nextOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public RecordId getRecord() {
        return record;
    }

    public RecordId getSection() {
        return section;
    }

    public RiskForm getForm() {
        return form;
    }

    public List<Beside> getTheirs() {
        return theirs;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
