package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Discussion;

/** The discussion of a petition. */
@Named
@ViewScoped
public class PetitionDiscussionPage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private Discussion discussion;

    public void load() {
        current.load();
        discussion.show(current.getTalked());
    }

    public CurrentPetition getCurrent() {
        return current;
    }

    public Discussion getDiscussion() {
        return discussion;
    }
}
