package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.document.VersionService;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.ejb.statement.SignForm;
import ngo.portal.ejb.statement.SignOnService;
import ngo.portal.persistence.document.ClearanceRow;
import ngo.portal.persistence.organisation.EntryDetail;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.text.TextComparison;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.ProofHint;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The answer of one organisation: clearance inside it, then a signature that is read over once more, or another answer. */
@Named
@ViewScoped
public class SignPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private SignOnService signOns;

    @Inject
    private VersionService versions;

    @Inject
    private DirectoryService directory;

    @Inject
    private ProofHint proof;

    @Inject
    private Text text;

    private final SignForm form = new SignForm();
    private boolean confirming;
    private String reason = "";
    private String note = "";
    private @Nullable EntryDetail own;
    private transient @Nullable List<ClearanceRow> clearances;

    /** Whoever has signed before is asked to sign in the same way again. */
    public void load() {
        current.load();
        SignOnRow mine = current.getMine();
        if (mine != null && mine.answer() != null) {
            form.setDisplay(mine.display());
            form.setReservation(mine.reservation());
        }
    }

    /** The first press shows how the signature will be printed; nothing is stored yet. */
    public void prepare() {
        confirming = true;
    }

    public void goBack() {
        confirming = false;
    }

    /** Signs the text that was on the page, and no other. Whoever has to prove first who they are presses the same button again. */
    public void sign() {
        form.setFingerprint(current.getStatement().fingerprint());
        begin();
        confirming = proof.isOld();
        signOns.sign(current.id(), form);
        done("signed");
    }

    public void decline() {
        begin();
        signOns.decline(current.id(), reason);
        done("declined");
    }

    public void takeNoPosition() {
        begin();
        signOns.takeNoPosition(current.id());
        done("noPosition");
    }

    public void withdraw() {
        begin();
        signOns.withdraw(current.id(), note);
        done("withdrawn");
    }

    public void requestClearance() {
        begin();
        signOns.requestClearance(current.id());
        done("clearanceRequested");
    }

    public void clear() {
        begin();
        signOns.clear(current.id(), true, note);
        done("cleared");
    }

    public void refuse() {
        begin();
        signOns.clear(current.id(), false, note);
        done("refused");
    }

    private void begin() {
        confirming = false;
        current.forget();
    }

    private void done(String said) {
        text.said("lead", said);
        Go.to(current.getPath() + "/sign-on");
    }

    /** What has changed since the organisation signed; absent unless it is asked to confirm. */
    public @Nullable TextComparison getChange() {
        return current.getView()
                .mine()
                .filter(mine -> mine.confirms() > 0)
                .map(this::change)
                .orElse(null);
    }

    private TextComparison change(SignOnRow signed) {
        return TextComparison.between(
                versions.version(current.id(), signed.confirms()),
                current.getStatement().text());
    }

    public EntryDetail getOwn() {
        own = own == null ? directory.own() : own;
        return own;
    }

    /** How the organisation's name is printed under a text of this language. */
    public String getPrintedName() {
        return getOwn().printed(current.getStatement().text().language()).name();
    }

    /** What colleagues said when asked for clearance; no other organisation reads it. */
    public List<ClearanceRow> getClearances() {
        clearances = clearances == null ? signOns.clearances(current.id()) : clearances;
        return clearances;
    }

    /** An answer stands already and does not wait for anything; another one would take its place. */
    public boolean isChangingMind() {
        SignOnRow mine = current.getMine();
        return mine != null && mine.answer() != null && !mine.state().waits();
    }

    /** Whether there is anything that the reader could answer here. */
    public boolean isMayAnswer() {
        return current.may("SIGN") || current.may("DECLINE") || current.may("NO_POSITION");
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

    public boolean isConfirming() {
        return confirming;
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
