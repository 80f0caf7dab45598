package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Amendments;

/** Amendments to a petition. */
@Named
@ViewScoped
public class PetitionAmendmentsPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private Amendments amendments;

    public void load() {
        current.load();
        amendments.show(current.getTalked());
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public Amendments getAmendments() {
        return amendments;
    }
}
