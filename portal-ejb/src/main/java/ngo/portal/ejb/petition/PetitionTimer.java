package ngo.portal.ejb.petition;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.ejb.document.ForEachOwner;

/** Closes petitions on their last day, and later ends the wait for answers and archives them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PetitionTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private PetitionDueService service;

    @Inject
    private ForEachOwner owners;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        singleFlight.take(() -> owners.visit(service::due, service::advance));
    }
}
