package ngo.portal.ejb.grant;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.Turn;
import ngo.portal.ejb.document.OwnersInTurn;

/** Reminds of reports, begins the time of reports when all money is out, and takes keys back when a grant is over. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class GrantClock {

    private final Turn turn = new Turn();

    @Inject
    private GrantDueService service;

    @Inject
    private OwnersInTurn owners;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void tick() {
        turn.take(() -> owners.visit(service::due, service::advance));
    }
}
