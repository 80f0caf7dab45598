package ngo.portal.ejb.statement;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.document.ForEachOwner;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationNotReady;

/** Closes calls, ends embargoes, sends reminders. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StatementTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private DueService service;

    @Inject
    private ForEachOwner owners;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        singleFlight.take(() -> owners.visit(service::due, this::advance));
    }

    /** A failed publication is rolled back as a whole, so the people concerned are notified afterwards in another transaction. */
    private void advance(UUID id) {
        try {
            service.advance(id);
        } catch (TranslationNotReady missing) {
            service.notifyOfMissedEmbargo(id);
            throw missing;
        }
    }
}
