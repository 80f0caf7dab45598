package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import ngo.portal.ejb.statement.NotesForm;
import ngo.portal.ejb.statement.RevisionService;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for proposing a change of a signed or public text to the leads. */
@Named
@ViewScoped
public class RevisePage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private RevisionService revisions;

    @Inject
    private Text text;

    private StatementForm form = new StatementForm();
    private @Nullable Purpose purpose;
    private String note = "";

    public void load() {
        current.load();
        form = StatementForm.of(current.getStatement());
        purpose = getPurposes().stream().findFirst().orElse(null);
    }

    /** What the reader may propose now; nothing where the state or the role does not allow it. */
    public List<Purpose> getPurposes() {
        return Arrays.stream(Purpose.values()).filter(this::isPossible).toList();
    }

    private boolean isPossible(Purpose one) {
        return switch (one) {
            case EDITORIAL, SUBSTANTIVE -> current.may("REVISE");
            case CORRECTION -> current.may("CORRECT");
            case RETRACTION -> current.may("RETRACT");
        };
    }

    public void propose() {
        current.forget();
        StatementDetail now = current.getStatement();
        if (form.getTextNumber() != now.textNumber()) {
            throw new Stale();
        }
        Purpose chosen = purpose == null ? Purpose.EDITORIAL : purpose;
        DocumentText proposed = chosen == Purpose.RETRACTION ? now.text() : form.text();
        revisions.propose(current.id(), chosen, proposed, NotesForm.of(form), note);
        text.said("lead", "proposed");
        Redirects.to(current.getPath() + "/approval");
    }

    /** Whether the text is public, so that the public gets a reason. */
    public boolean isPublic() {
        return current.getStatement().state().isPublic();
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public StatementForm getForm() {
        return form;
    }

    public @Nullable Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
