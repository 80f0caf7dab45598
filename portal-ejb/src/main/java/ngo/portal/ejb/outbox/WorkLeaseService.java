package ngo.portal.ejb.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import ngo.portal.persistence.outbox.WorkLeaseRepository;
import ngo.portal.persistence.outbox.WorkLeaseRow;

/** The lease of the node that runs the Keycloak sync, in the database. */
@Stateless
public class WorkLeaseService {

    private static final String KEYCLOAK = "keycloak";

    @Inject
    private WorkLeaseRepository leases;

    public WorkLeaseRow take(UUID node, boolean begins, Duration length) {
        return leases.take(KEYCLOAK, node, begins, length);
    }

    /** Locks the lease in the caller's transaction, which fails if another node has it. */
    public void hold(long fence) {
        leases.hold(KEYCLOAK, fence);
    }

    public void noteWork(long fence) {
        leases.noteWork(KEYCLOAK, fence);
    }

    public void giveBack(UUID node) {
        leases.giveBack(KEYCLOAK, node);
    }
}
