package ngo.portal.ejb.statement;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.Turn;
import ngo.portal.ejb.document.OwnersInTurn;

/** Closes calls, ends embargoes, sends reminders. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StatementClock {

    private final Turn turn = new Turn();

    @Inject
    private DueService service;

    @Inject
    private OwnersInTurn owners;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        turn.take(() -> owners.visit(service::due, service::advance));
    }
}
