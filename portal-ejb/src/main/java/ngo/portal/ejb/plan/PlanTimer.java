package ngo.portal.ejb.plan;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.document.ForEachOwner;

/** Activates adopted plans on their first day and reminds of reports. Plans have deadlines by day, so one run a minute is enough. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlanTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private PlanDueService service;

    @Inject
    private ForEachOwner owners;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void tick() {
        singleFlight.take(() -> owners.visit(service::due, service::advance));
    }
}
