package ngo.portal.web.shared.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.access.RecentAuthentication;

/** Whether this page has to say that the person should confirm who they are: at the act itself, or where it was refused. */
@Named("proof")
@RequestScoped
public class ProofHint {

    @Inject
    private RecentAuthentication recentAuthentication;

    private boolean refused;

    void refuse() {
        refused = true;
    }

    /** An act of this request was refused for want of it. */
    public boolean isRefused() {
        return refused;
    }

    /** An act on this page would be refused. */
    public boolean isOld() {
        return !refused && !recentAuthentication.isFresh();
    }
}
