package ngo.portal.ejb.statement;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import ngo.portal.ejb.access.Turn;
import ngo.portal.persistence.statement.DueRepository;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;

/** Closes calls, ends embargoes, sends reminders. Enters each owner's organisation in turn. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class StatementClock {

    private static final Logger LOG = System.getLogger(StatementClock.class.getName());
    private static final UUID NOBODY = new UUID(0, 0);

    private final Turn turn = new Turn();

    @Inject
    private DueService service;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        turn.take(this::advanceWhatIsDue);
    }

    private void advanceWhatIsDue() {
        try {
            tenant.enter(Acting.clock(NOBODY));
            service.due().forEach(this::advance);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The clock could not look what is due: " + e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }

    private void advance(DueRepository.Due due) {
        tenant.enter(Acting.clock(due.organisation()));
        try {
            service.advance(due.statement());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Statement {0} waits for the next tick: {1}",
                    due.statement(),
                    e.getClass().getSimpleName());
        }
    }
}
