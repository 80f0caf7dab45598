package ngo.portal.ejb.proof;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;

/** Logs what was published, seconds after the acts. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LogTimer {

    private final SingleFlight singleFlight = new SingleFlight();

    private final SingleFlight asking = new SingleFlight();

    @Inject
    private CosigningJob witnesses;

    @Inject
    private LogAppendJob log;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        singleFlight.take(log::goOn);
    }

    /** Apart from the log: whoever does not answer holds up nothing. */
    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    public void witness() {
        asking.take(witnesses::ask);
    }
}
