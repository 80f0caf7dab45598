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
import ngo.portal.ejb.access.SingleFlight;

/** Triggers the delivery of the mail outbox every few seconds. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailCourier {

    private static final Logger LOG = System.getLogger(MailCourier.class.getName());

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private MailDispatchJob round;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        singleFlight.take(this::emptyTheOutbox);
    }

    private void emptyTheOutbox() {
        try {
            round.go();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The courier comes again: " + e.getClass().getSimpleName());
        }
    }
}
