package ngo.portal.ejb.funding.handling;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.document.ForEachOwner;

/** Warns funders before their promised response time runs out and when it has, and ends reveals. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FundingTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private FundingDueService service;

    @Inject
    private ForEachOwner owners;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        singleFlight.take(() -> owners.visit(service::due, service::advance));
    }
}
