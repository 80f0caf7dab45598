package ngo.portal.web.shared.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.access.RecentAuthentication;

/** Whether this page says that the portal will ask its reader to confirm who they are. */
@Named("proof")
@RequestScoped
public class ProofHint {

    @Inject
    private RecentAuthentication recentAuthentication;

    /** Whether an act on this page asks for the confirmation first. */
    public boolean isOld() {
        return !recentAuthentication.isFresh();
    }
}
