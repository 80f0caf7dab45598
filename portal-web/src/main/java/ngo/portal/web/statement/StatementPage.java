package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Verdicts;

/** One statement: its text, what is said about it, who answers, and what comes next. */
@Named
@ViewScoped
public class StatementPage implements Serializable {

    @Inject
    private CurrentStatement current;

    public void load() {
        current.load();
    }

    public long getSigned() {
        return current.getView().board().stream()
                .filter(row -> row.state().stands())
                .count();
    }

    /** What the leads have said, the newest first. */
    public Verdicts getLog() {
        return new Verdicts(current.getView().approvals());
    }

    public CurrentStatement getCurrent() {
        return current;
    }
}
