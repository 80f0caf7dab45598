package ngo.portal.ejb.vault;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;

/** Runs the vault's outbox commands, seconds after the actions that added them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class VaultTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private VaultOutboxProcessor processor;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void tick() {
        singleFlight.take(processor::carryOut);
    }
}
