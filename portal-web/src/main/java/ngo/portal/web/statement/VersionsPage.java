package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.History;

/** The version history of a statement's text. */
@Named
@ViewScoped
public class VersionsPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private History history;

    public void load() {
        current.load();
        history.show(current.id());
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public History getHistory() {
        return history;
    }
}
