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

/** One statement: its text, what is said about it, who answers, and what comes next. */
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

    /** Who was asked about the text; asked for only while it is talked about. */
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
