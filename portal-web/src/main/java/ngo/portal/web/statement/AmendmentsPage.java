package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Amendments;

/** Amendments to a statement. */
@Named
@ViewScoped
public class AmendmentsPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private Amendments amendments;

    public void load() {
        current.load();
        amendments.show(current.getTalked());
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public Amendments getAmendments() {
        return amendments;
    }
}
