package ngo.portal.web.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.petition.PetitionView;
import ngo.portal.web.document.NextAct;

/** What comes next with a petition, the same at the head of each of its pages. */
@Named
@ApplicationScoped
public class PetitionTrack {

    /**
     * Links to what the reader may do, one for each page and none to the current page.
     *
     * @param here the last part of the current page's address
     */
    public List<NextAct> of(PetitionView view, String here) {
        return NextAct.of(view.allowed(), view.petition().state()).stream()
                .filter(act -> !act.page().equals("/" + here))
                .toList();
    }
}
