package ngo.portal.ejb.proof;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;

/** Runs the log, seconds after publications. */
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

    /** Runs apart from the log, so that an unavailable witness delays nothing. */
    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    public void witness() {
        asking.take(witnesses::ask);
    }
}
