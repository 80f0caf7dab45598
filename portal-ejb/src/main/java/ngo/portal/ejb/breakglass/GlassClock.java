package ngo.portal.ejb.breakglass;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.Turn;
import ngo.portal.ejb.document.OwnersInTurn;

/** Ends what nobody has ended in time, so that the organisation hears of the end. Nobody reads a moment longer for it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class GlassClock {

    private final Turn turn = new Turn();

    @Inject
    private BreakGlassService service;

    @Inject
    private OwnersInTurn owners;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void tick() {
        turn.take(() -> owners.visit(service::due, service::endByTime));
    }
}
