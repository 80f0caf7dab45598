package ngo.portal.ejb.system;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.outbox.QueueLength;
import ngo.portal.persistence.outbox.QueueRepository;

/** Queries the database for a health check; called by a timer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NodeProbeService {

    @Inject
    private QueueRepository queues;

    public List<QueueLength> queues() {
        return queues.rows();
    }

    public boolean takesWrites() {
        return queues.takesWrites();
    }

    public Instant databaseClock() {
        return queues.clock();
    }
}
