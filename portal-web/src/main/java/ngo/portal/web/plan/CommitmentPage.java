package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.plan.CommitmentForm;
import ngo.portal.ejb.plan.CommitmentService;
import ngo.portal.ejb.plan.EvidenceForm;
import ngo.portal.persistence.plan.AddresseeType;
import ngo.portal.persistence.plan.CommitmentRow;
import ngo.portal.persistence.plan.CommitmentState;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.web.document.Beside;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Writes down what an addressee has promised, and moves it on with evidence. */
@Named
@ViewScoped
public class CommitmentPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private CommitmentService commitments;

    @Inject
    private PlanningWords words;

    @Inject
    private Text text;

    private @Nullable CommitmentState standing;

    private String shows = "";

    private String source = "";

    private final RecordId record = new RecordId();

    private final RecordId section = new RecordId();

    private CommitmentForm form = new CommitmentForm();

    private List<Beside> theirs = List.of();

    public void load() {
        current.load();
        if (!current.may("PREVIEW") || !current.may("MOVE_ACTIVITY")) {
            Go.to(current.getPath());
            return;
        }
        if (record.isNew()) {
            section.setTyped(words.first(current.getContent().sections(), Heading.MONITORING));
        } else {
            CommitmentRow present = present();
            section.setTyped(present.section().toString());
            form = CommitmentForm.of(present);
        }
        if (record.isNew()) {
            form.setAnnouncedOn(words.today());
        }
    }

    private CommitmentRow present() {
        return record.in(current.getContent().commitments(), CommitmentRow::id);
    }

    /** Whether somebody else has saved meanwhile; then the page shows what. */
    private boolean isOvertaken() {
        current.forget();
        CommitmentForm now = CommitmentForm.of(present());
        boolean overtaken = now.getVersion() != form.getVersion();
        if (overtaken) {
            theirs = fields(now);
            form.setVersion(now.getVersion());
        }
        return overtaken;
    }

    public void save() {
        if (record.isNew()) {
            commitments.add(current.id(), section.id(), form, evidence());
        } else if (isOvertaken()) {
            return;
        } else {
            commitments.change(current.id(), section.id(), record.id(), form);
        }
        done("commitmentSaved");
    }

    /** To where the evidence shows it, or a further piece for where it stands. */
    public void move() {
        if (isOvertaken()) {
            return;
        }
        if (standing == null || standing == present().state()) {
            commitments.addEvidence(current.id(), record.id(), evidence());
        } else {
            commitments.move(current.id(), record.id(), standing, evidence(), form.getVersion());
        }
        done("commitmentMoved");
    }

    private void done(String what) {
        text.said("planning", what);
        Go.to(current.getPath() + "/progress");
    }

    private EvidenceForm evidence() {
        return new EvidenceForm(shows, source);
    }

    private List<Beside> fields(CommitmentForm now) {
        return List.of(
                new Beside("promise", now.getText()),
                new Beside("addresseeType", text.of("plan", "addressee." + now.getAddresseeType())),
                new Beside("addressee", now.getAddressee()),
                new Beside("announcedOn", words.day(now.getAnnouncedOn())),
                new Beside("followUpOn", words.day(now.getFollowUpOn())),
                new Beside("standing", text.of("common", "state." + present().state())));
    }

    /** What has been shown so far. */
    public @Nullable CommitmentRow getPresent() {
        return record.isNew() ? null : present();
    }

    /** Where it stands, and what may come of it. */
    public List<CommitmentState> getStates() {
        List<CommitmentState> states = new ArrayList<>(List.of(present().state()));
        states.addAll(present().state().next());
        return states;
    }

    public List<AddresseeType> getAddresseeTypes() {
        return List.of(AddresseeType.values());
    }

    public @Nullable CommitmentState getStanding() {
        return standing;
    }

    public void setStanding(@Nullable CommitmentState standing) {
        this.standing = standing;
    }

    public String getShows() {
        return shows;
    }

    public void setShows(String shows) {
        this.shows = shows;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public RecordId getRecord() {
        return record;
    }

    public RecordId getSection() {
        return section;
    }

    public CommitmentForm getForm() {
        return form;
    }

    public List<Beside> getTheirs() {
        return theirs;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
