package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.records.CommitmentForm;
import ngo.portal.ejb.plan.records.CommitmentService;
import ngo.portal.ejb.plan.records.EvidenceForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.document.SidebarField;
import org.jspecify.annotations.Nullable;

/** Writes down what an addressee has promised, and moves it on with evidence. */
@Named
@ViewScoped
public class CommitmentPage extends RecordPage<CommitmentRow, CommitmentForm> {

    @Inject
    private CommitmentService commitments;

    private @Nullable CommitmentState standing;

    private String shows = "";

    private String source = "";

    @Override
    protected Heading heading() {
        return Heading.MONITORING;
    }

    @Override
    protected List<CommitmentRow> rows() {
        return getCurrent().getContent().commitments();
    }

    @Override
    protected UUID idOf(CommitmentRow row) {
        return row.id();
    }

    @Override
    protected UUID placeOf(CommitmentRow row) {
        return row.section();
    }

    @Override
    protected CommitmentForm blank() {
        return new CommitmentForm();
    }

    @Override
    protected CommitmentForm formOf(CommitmentRow row) {
        return CommitmentForm.of(row);
    }

    @Override
    protected boolean isOpen() {
        return getCurrent().may("PREVIEW") && getCurrent().may("MOVE_ACTIVITY");
    }

    @Override
    protected void prepare() {
        if (getRecord().isNew()) {
            getForm().setAnnouncedOn(words().today());
        }
    }

    public void save() {
        if (getRecord().isNew()) {
            commitments.add(getCurrent().id(), getSection().id(), getForm(), evidence());
        } else if (isOvertaken()) {
            return;
        } else {
            commitments.change(getCurrent().id(), getSection().id(), getRecord().id(), getForm());
        }
        done("commitmentSaved", "/progress");
    }

    /** Moves the commitment to the state that the evidence shows, or adds evidence for the present state. */
    public void move() {
        if (isOvertaken()) {
            return;
        }
        if (standing == null || standing == present().state()) {
            commitments.addEvidence(getCurrent().id(), getRecord().id(), evidence());
        } else {
            commitments.move(
                    getCurrent().id(),
                    getRecord().id(),
                    standing,
                    evidence(),
                    getForm().getVersion());
        }
        done("commitmentMoved", "/progress");
    }

    private EvidenceForm evidence() {
        return new EvidenceForm(shows, source);
    }

    @Override
    protected List<SidebarField> fields(CommitmentForm now) {
        return List.of(
                new SidebarField("promise", now.getText()),
                new SidebarField("addresseeType", text().of("plan", "addressee." + now.getAddresseeType())),
                new SidebarField("addressee", now.getAddressee()),
                new SidebarField("announcedOn", words().day(now.getAnnouncedOn())),
                new SidebarField("followUpOn", words().day(now.getFollowUpOn())),
                new SidebarField("standing", text().state(present().state())));
    }

    /** Whether changes saved here are published immediately. */
    public boolean isPublic() {
        return getCurrent().getPlan().adopted()
                && InputParser.id(getSection().getTyped())
                        .filter(getCurrent().getContent()::isPublic)
                        .isPresent();
    }

    /** What has been shown so far. */
    public @Nullable CommitmentRow getPresent() {
        return getRecord().isNew() ? null : present();
    }

    /** The present state and the possible next ones. */
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
}
