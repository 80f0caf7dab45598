package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.ejb.statement.SignForm;
import ngo.portal.ejb.statement.SignOnService;
import ngo.portal.ejb.statement.SignaturePreview;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementRefusals.ReservationNeedsName;
import ngo.portal.persistence.text.comparison.TextComparison;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.problem.ProofHint;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for the answer of one organisation. A preview shows what the public would see before the answer is saved. */
@Named
@ViewScoped
public class SignPage implements Serializable {

    /** Which page of the answer is open. */
    public enum Part {
        ANSWER,
        SIGNING,
        WITHDRAWING
    }

    @Inject
    private CurrentStatement current;

    @Inject
    private SignOnService signOns;

    @Inject
    private VersionService versions;

    @Inject
    private ProofHint proof;

    @Inject
    private Text text;

    private final SignForm form = new SignForm();
    private Part part = Part.ANSWER;
    private String reason = "";
    private String note = "";
    private transient @Nullable SignaturePreview preview;

    /** An organisation that has signed before is offered the same display again. */
    public void load() {
        current.load();
        SignOnRow mine = current.getMine();
        if (mine != null && mine.answer() != null) {
            form.setDisplay(mine.display());
            form.setReservation(mine.display() == Display.NAMED ? mine.reservation() : "");
        }
    }

    /** The first press shows what the public will see; nothing is stored yet. */
    public void prepare() {
        if (form.getDisplay() != Display.NAMED && !form.getReservation().isBlank()) {
            throw new ReservationNeedsName();
        }
        current.forget();
        preview = null;
        part = Part.SIGNING;
    }

    /** The first press shows what the public will see of it; nothing has changed yet. */
    public void prepareWithdrawal() {
        current.forget();
        part = Part.WITHDRAWING;
    }

    public void goBack() {
        part = Part.ANSWER;
    }

    /** Signs the text that the page has shown, and no other. After a step-up authentication, the person presses the same button again. */
    public void sign() {
        form.setFingerprint(current.getStatement().fingerprint());
        begin(Part.SIGNING);
        signOns.sign(current.id(), form);
        done("signed");
    }

    public void withdraw() {
        begin(Part.WITHDRAWING);
        signOns.withdraw(current.id(), note);
        done("withdrawn");
    }

    public void decline() {
        begin(Part.ANSWER);
        signOns.decline(current.id(), reason);
        done("declined");
    }

    public void takeNoPosition() {
        begin(Part.ANSWER);
        signOns.takeNoPosition(current.id());
        done("noPosition");
    }

    /** After a refusal the page starts again, unless only a step-up authentication is missing. */
    private void begin(Part acting) {
        current.forget();
        preview = null;
        part = proof.isOld() ? acting : Part.ANSWER;
    }

    private void done(String said) {
        text.said("lead", said);
        Redirects.to(current.getPath() + "/sign-on");
    }

    /** What has changed since the organisation signed; absent unless the organisation has to confirm its signature. */
    public @Nullable TextComparison getChange() {
        return current.getView()
                .mine()
                .filter(mine -> mine.confirms() > 0)
                .map(mine -> TextComparison.between(
                        versions.version(current.id(), mine.confirms()),
                        current.getStatement().text()))
                .orElse(null);
    }

    /** How the organisation would appear in public, and among how many if it is not named. */
    public SignaturePreview getPreview() {
        preview = preview == null ? signOns.preview(current.id()) : preview;
        return preview;
    }

    /** What a choice of how to appear means in public. */
    public String meaning(Display display) {
        SignaturePreview own = getPreview();
        return switch (display) {
            case NAMED -> text.of("lead", "means.NAMED", own.name());
            case REGION ->
                own.crowd().isHiding()
                        ? text.of(
                                "lead",
                                "means.REGION",
                                unnamed(own.region(display)),
                                own.crowd().possible())
                        : text.of("lead", "means.UNNAMED", unnamed(""));
            case SILENT -> text.of("lead", "means.SILENT");
        };
    }

    private String unnamed(String region) {
        return region.isEmpty()
                ? text.of("public", "signature.unnamed")
                : text.of("public", "signature.region", region);
    }

    /** Whether a settled answer exists, which a new one would replace. */
    public boolean isChangingMind() {
        SignOnRow mine = current.getMine();
        return mine != null && mine.answer() != null && !mine.state().waits() && mine.state() != SignOnState.NO_ANSWER;
    }

    public List<Display> getDisplays() {
        return List.of(Display.values());
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public SignForm getForm() {
        return form;
    }

    public Part getPart() {
        return part;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
