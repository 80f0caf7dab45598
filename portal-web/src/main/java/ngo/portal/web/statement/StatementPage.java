package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ngo.portal.ejb.statement.ConsultationService;
import ngo.portal.persistence.statement.CircleRow;
import ngo.portal.web.document.Verdicts;
import org.jspecify.annotations.Nullable;

/** One statement: its text, its discussion, the answers to the call, and the next steps. */
@Named
@ViewScoped
public class StatementPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private ConsultationService consultation;

    private @Nullable List<CircleRow> circle;

    public void load() {
        current.load();
    }

    /** The organisations of the consultation; read only while the text is in consultation. */
    public List<CircleRow> getCircle() {
        if (circle == null) {
            circle = consultation.circle(current.id());
        }
        return circle;
    }

    public long getSigned() {
        return current.getView().supporters();
    }

    /** What the leads have said, the newest first. */
    public Verdicts getLog() {
        return new Verdicts(current.getView().approvals());
    }

    public CurrentStatement getCurrent() {
        return current;
    }
}
