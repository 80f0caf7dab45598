package ngo.portal.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.access.RecentAuthentication;

/** Whether the page announces that an act will require a step-up authentication. */
@Named("proof")
@RequestScoped
public class ProofHint {

    @Inject
    private RecentAuthentication recentAuthentication;

    /** Whether an act on this page requires a step-up authentication first. */
    public boolean isOld() {
        return !recentAuthentication.isFresh();
    }
}
