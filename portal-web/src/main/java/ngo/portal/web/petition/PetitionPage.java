package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Verdicts;

/** One petition: its text, its terms, who collects for it, and what comes next. */
@Named
@ViewScoped
public class PetitionPage implements Serializable {

    @Inject
    private CurrentPetition current;

    public void load() {
        current.load();
    }

    /** What the leads have said, the newest first. */
    public Verdicts getLog() {
        return new Verdicts(current.getView().approvals());
    }

    public CurrentPetition getCurrent() {
        return current;
    }
}
