package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.History;

/** The version history of a petition's text. */
@Named
@ViewScoped
public class PetitionVersionsPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private History history;

    public void load() {
        current.load();
        history.show(current.id());
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public History getHistory() {
        return history;
    }
}
