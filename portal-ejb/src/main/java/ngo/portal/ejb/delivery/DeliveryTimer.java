package ngo.portal.ejb.delivery;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.document.ForEachOwner;

/** Triggers reminders of overdue replies and due commitments. They are due by day, so one run a minute is enough. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private DeliveryDueService service;

    @Inject
    private ForEachOwner owners;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void tick() {
        singleFlight.take(() -> owners.visit(service::due, service::remind));
    }
}
