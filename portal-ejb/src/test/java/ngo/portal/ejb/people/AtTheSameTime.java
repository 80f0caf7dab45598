package ngo.portal.ejb.people;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** One of several who act in the same moment, each in a request of their own. */
@Dependent
public class AtTheSameTime {

    @Inject
    private TenantContext tenant;

    /** Whether the act was done. */
    @ActivateRequestContext
    public boolean act(TenantPrincipal who, CyclicBarrier start, Runnable act) throws InterruptedException {
        tenant.enter(who);
        try {
            start.await();
            act.run();
            return true;
        } catch (Refusal refused) {
            return false;
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
