package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.funding.RequestService;
import ngo.portal.ejb.funding.SubmissionService;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Takes a request back, or destroys what it says. */
@Named
@RequestScoped
public class WithdrawPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private SubmissionService submissions;

    @Inject
    private RequestService requests;

    @Inject
    private Text text;

    private boolean sure;

    public void load() {
        current.requireOneOf(RequestAction.WITHDRAW, RequestAction.DELETE);
    }

    public void withdraw() {
        submissions.withdraw(current.id());
        text.said("handling", "withdrawn");
        Redirects.to(current.getPath());
    }

    public void delete() {
        boolean draft = current.getHead().state() == RequestState.DRAFT;
        requests.delete(current.id());
        text.said("handling", "deleted");
        Redirects.to(draft ? "/funding?view=own" : current.getPath());
    }

    /** Both sides have signed an agreement about it. */
    public boolean isGranted() {
        return current.getView().course().stream().anyMatch(one -> one.kind() == RequestEventType.AGREED);
    }

    /** To Faces a box that is not ticked is not empty, so that requiring it would let everybody through. */
    public void requireSure(FacesContext faces, UIComponent box, @Nullable Object ticked) {
        if (!Boolean.TRUE.equals(ticked)) {
            throw text.wrong(text.of("handling", "problem.sure"));
        }
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
