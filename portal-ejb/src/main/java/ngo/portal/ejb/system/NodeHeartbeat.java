package ngo.portal.ejb.system;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.persistence.system.NodeState;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Writes a heartbeat with this node's health to the database every ten seconds, for the other nodes and for the operator of
 * an upgrade. While the database is unavailable nothing is written; NodeWatch says what that means.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeHeartbeat {

    private static final Logger LOG = System.getLogger(NodeHeartbeat.class.getName());

    private final SingleFlight singleFlight = new SingleFlight();

    private boolean noted;
    private boolean ended;

    @Inject
    private NodeNoteService notes;

    @Inject
    private NodeWatch watch;

    @Inject
    private TenantContext tenant;

    @Inject
    private RequestContextController requests;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        singleFlight.take(() -> note(watch.state()));
    }

    /** Writes the last heartbeat, while the server shuts the portal down. */
    public void end() {
        boolean opened = requests.activate();
        try {
            note(NodeState.STOPPED);
        } finally {
            if (opened) {
                requests.deactivate();
            }
        }
    }

    private synchronized void note(NodeState state) {
        if (ended) {
            return;
        }
        ended = state == NodeState.STOPPED;
        tenant.enter(TenantPrincipal.timer());
        try {
            watch.learn(notes.note(state, !noted));
            noted = true;
        } catch (RuntimeException away) {
            LOG.log(
                    Level.DEBUG,
                    "The heartbeat of this node ({0}) could not be stored: {1}",
                    state,
                    away.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }
}
