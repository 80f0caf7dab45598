package ngo.portal.web.shared.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.access.RecentAuthentication;

/** Whether this page has to say that the person will be asked to confirm who they are. */
@Named("proof")
@RequestScoped
public class ProofHint {

    @Inject
    private RecentAuthentication recentAuthentication;

    /** An act on this page asks for it first. */
    public boolean isOld() {
        return !recentAuthentication.isFresh();
    }
}
