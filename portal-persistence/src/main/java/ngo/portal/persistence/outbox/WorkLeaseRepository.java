package ngo.portal.persistence.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** Leases of work that one node at a time may do, by the time of the database. For the sync alone. */
@ApplicationScoped
public class WorkLeaseRepository {

    private static final Select<WorkLeaseRow> TAKE =
            Select.of(WorkLeaseRow.class, "select fence, worked_at from ctx.take_lease(?1, ?2, ?3, ?4)");
    private static final Select<Integer> HOLD =
            Select.of(Integer.class, "select 1 from ctx.hold_lease(?1, cast(?2 as bigint))");
    private static final Select<Integer> NOTE =
            Select.of(Integer.class, "select 1 from ctx.note_work(?1, cast(?2 as bigint))");
    private static final Select<Integer> GIVE = Select.of(Integer.class, "select 1 from ctx.give_lease(?1, ?2)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Takes a lease that nobody holds, or renews this node's own for so long from now on.
     *
     * @param begins whether this node has not held it since it was started
     */
    public WorkLeaseRow take(String lease, UUID node, boolean begins, Duration length) {
        return TAKE.first(entities, lease, node, begins, Math.toIntExact(length.toSeconds()))
                .orElseThrow();
    }

    /** Locks the lease until this transaction ends; fails where another node has taken it. */
    public void hold(String lease, long fence) {
        HOLD.any(entities, lease, fence);
    }

    /** Records that the work of the lease was done. */
    public void noteWork(String lease, long fence) {
        NOTE.any(entities, lease, fence);
    }

    public void giveBack(String lease, UUID node) {
        GIVE.any(entities, lease, node);
    }
}
