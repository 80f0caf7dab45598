package ngo.portal.web.petition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.petition.PetitionAction;
import ngo.portal.ejb.petition.PetitionReader;
import ngo.portal.ejb.petition.PetitionView;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.web.document.CurrentDocument;
import ngo.portal.web.document.DiscussedText;
import ngo.portal.web.document.NextAct;
import org.jspecify.annotations.Nullable;

/** The petition of the page that is open. */
@Dependent
public class CurrentPetition extends CurrentDocument<PetitionView> {

    @Inject
    private PetitionReader reader;

    public CurrentPetition() {
        super(Petition.KIND);
    }

    @Override
    protected PetitionView read(UUID id) {
        return reader.view(id);
    }

    @Override
    protected DiscussedText talk() {
        return new DiscussedText(
                id(),
                getPath(),
                getPetition().text(),
                getView().comments(),
                getView().amendments());
    }

    public PetitionDetail getPetition() {
        return getView().petition();
    }

    /** The key of the words on what comes next. */
    public String getNext() {
        PetitionState state = getPetition().state();
        String next = "next." + state;
        return switch (state) {
            case DRAFT, TEXT_REVIEW, CLEARED -> getView().isClosingAhead() ? next : next + ".passed";
            case CLOSED -> getView().isTotalFinal() ? next + ".final" : next;
            case OPEN -> getPetition().ownerCollects() ? next : next + ".halted";
            case PAUSED, DELIVERED, ANSWERED, UNANSWERED, ARCHIVED, CANCELLED -> next;
        };
    }

    /** The page of the reader's own organisation; absent where it has none. */
    public @Nullable PageRow getMine() {
        return getView().mine().orElse(null);
    }

    /** Links to what the reader may do next, none to the page with this last part of its address. */
    public List<NextAct> nextActs(String here) {
        return NextAct.elsewhere(getView().allowed(), getPetition().state(), here);
    }

    public boolean may(String action) {
        return getView().may(PetitionAction.valueOf(action));
    }
}
