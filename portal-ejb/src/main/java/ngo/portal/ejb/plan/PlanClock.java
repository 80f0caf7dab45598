package ngo.portal.ejb.plan;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.Turn;
import ngo.portal.ejb.document.OwnersInTurn;

/** Begins adopted plans on their first day and reminds of reports. What plans wait for are days, so once a minute is enough. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlanClock {

    private final Turn turn = new Turn();

    @Inject
    private PlanDueService service;

    @Inject
    private OwnersInTurn owners;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void tick() {
        turn.take(() -> owners.visit(service::due, service::advance));
    }
}
