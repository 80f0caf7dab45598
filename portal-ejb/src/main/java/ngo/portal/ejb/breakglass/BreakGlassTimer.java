package ngo.portal.ejb.breakglass;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.document.ForEachOwner;

/** Ends expired accesses, so that the organisation is notified. Reading stops at the expiry, independent of this timer. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BreakGlassTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private BreakGlassService service;

    @Inject
    private ForEachOwner owners;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void tick() {
        singleFlight.take(() -> owners.visit(service::due, service::endByTime));
    }
}
