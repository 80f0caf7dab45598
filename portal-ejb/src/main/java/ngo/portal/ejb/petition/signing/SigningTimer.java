package ngo.portal.ejb.petition.signing;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;
import ngo.portal.ejb.access.SingleFlight;
import ngo.portal.persistence.petition.signing.OldKeyRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Adds up signatures every two seconds, loads the keys that signing needs, and deletes what is no longer needed. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SigningTimer {

    private static final Logger LOG = System.getLogger(SigningTimer.class.getName());

    private static final int MAX_ROUNDS = 200;

    private final SingleFlight folding = new SingleFlight();
    private final SingleFlight sealing = new SingleFlight();
    private final SingleFlight fetching = new SingleFlight();
    private final SingleFlight forgetting = new SingleFlight();
    private final SingleFlight shredding = new SingleFlight();

    @Inject
    private PetitionTimerService service;

    @Inject
    private PetitionKeys keys;

    @Inject
    private TenantContext tenant;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        folding.take(() -> alone("fold", service::fold));
        fetching.take(() -> carefully("fetch keys", keys::refresh));
    }

    /** Runs apart from the others: a day with a million signatures takes seconds. */
    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void seal() {
        sealing.take(() -> alone("seal days", () -> repeat(service::sealDay)));
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void hourly() {
        forgetting.take(() -> alone("forget", () -> repeat(service::forgetSomeTraces)));
    }

    /** Destroys the keys of archived petitions every minute: their erasure does not wait for the hourly run. */
    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    public void minutely() {
        shredding.take(() -> alone("shred", () -> service.old().forEach(this::shred)));
    }

    /** A failed one is retried in the next run, and does not block those after it. */
    private void shred(OldKeyRow old) {
        carefully("shred a key", () -> {
            tenant.enter(TenantPrincipal.timer(old.organisation()));
            repeat(() -> !service.shred(old));
        });
    }

    /** Repeats while there is more, with one transaction each; the rest of a long backlog waits for the next run. */
    private static void repeat(BooleanSupplier someOfIt) {
        int rounds = 1;
        while (someOfIt.getAsBoolean() && rounds < MAX_ROUNDS) {
            rounds++;
        }
    }

    private void alone(String what, Runnable act) {
        carefully(what, () -> {
            tenant.enter(TenantPrincipal.timer());
            try {
                act.run();
            } finally {
                tenant.leave();
            }
        });
    }

    private static void carefully(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Petitions: could not {0}, later: {1}",
                    what,
                    e.getClass().getSimpleName());
        }
    }
}
