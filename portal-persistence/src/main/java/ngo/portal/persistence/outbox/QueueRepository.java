package ngo.portal.persistence.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The lengths of all queues, for the metrics of the portal. */
@ApplicationScoped
public class QueueRepository {

    private static final Select<QueueLength> QUEUES =
            Select.of(QueueLength.class, "select queue, depth, oldest from ctx.queues()");

    private static final Select<Instant> NOW = Select.of(Instant.class, "select clock_timestamp()");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** One row for each queue; none for a caller other than the scheduler, or one who signs with another key than the database knows. */
    public List<QueueLength> rows() {
        return QUEUES.list(entities);
    }

    public boolean takesWrites() {
        return Sql.takesWrites(entities);
    }

    /** The time of the database. */
    public Instant clock() {
        return NOW.first(entities).orElseThrow();
    }
}
