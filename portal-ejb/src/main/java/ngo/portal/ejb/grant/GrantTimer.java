package ngo.portal.ejb.grant;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.document.ForEachOwner;

/** Reminds of reports, begins the reporting phase when all instalments are paid, and revokes keys when a grant has ended. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class GrantTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private GrantDueService service;

    @Inject
    private ForEachOwner owners;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void tick() {
        singleFlight.take(() -> owners.visit(service::due, service::advance));
    }
}
