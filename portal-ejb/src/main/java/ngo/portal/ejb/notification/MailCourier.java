package ngo.portal.ejb.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import ngo.portal.ejb.access.Turn;
import ngo.portal.persistence.tenant.Acting;
import ngo.portal.persistence.tenant.TenantContext;

/** Empties the outbox every few seconds. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailCourier {

    private static final Logger LOG = System.getLogger(MailCourier.class.getName());
    private static final UUID NOBODY = new UUID(0, 0);

    private final Turn turn = new Turn();

    @Inject
    private OutboxService outbox;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        turn.take(this::emptyTheOutbox);
    }

    private void emptyTheOutbox() {
        tenant.enter(Acting.clock(NOBODY));
        try {
            outbox.writeLetters();
            outbox.sendDue();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The courier comes again: " + e.getClass().getSimpleName());
        } finally {
            tenant.leave();
        }
    }
}
