package ngo.portal.ejb.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ngo.portal.ejb.access.SingleFlight;

/** Goes round beside the portal's own courier, as that of a second node would. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SecondCourier {

    private final SingleFlight singleFlight = new SingleFlight();

    @Inject
    private MailDispatchJob round;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        singleFlight.take(round::go);
    }
}
