package ngo.portal.ejb.errand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ngo.portal.ejb.directory.DirectoryUnavailable;
import ngo.portal.ejb.directory.KeycloakDirectory;
import ngo.portal.persistence.errand.Errand;

/**
 * Keeps promises, one after the other. Each is noted as done only after Keycloak has done it: a fault in between lets it
 * be done once more, which changes nothing.
 */
@ApplicationScoped
public class ErrandRunner {

    private static final Logger LOG = System.getLogger(ErrandRunner.class.getName());

    /** Then it is the turn of whoever reads Keycloak back, however long each answer takes. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    @Inject
    private ErrandService errands;

    @Inject
    private KeycloakDirectory keycloak;

    @Inject
    private Clock clock;

    /** Carries out what can be carried out now; tells whether anything was. */
    public boolean run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        boolean any = false;
        Optional<Errand> next = errands.next();
        while (next.isPresent()) {
            any |= carryOut(next.get());
            next = clock.instant().isBefore(end) ? errands.next() : Optional.empty();
        }
        return any;
    }

    /** A fault at one errand keeps nobody else's from being carried out. */
    private boolean carryOut(Errand errand) {
        try {
            errands.end(errand, keycloak.carryOut(errand));
            return true;
        } catch (DirectoryUnavailable away) {
            if (away.isFaultOfTheQuestion()) {
                fail(errand, away);
            } else {
                errands.waitForKeycloak(errand);
            }
        } catch (RuntimeException fault) {
            fail(errand, fault);
        }
        return false;
    }

    private void fail(Errand errand, RuntimeException fault) {
        if (errands.fail(errand)) {
            LOG.log(Level.ERROR, "Errand " + errand.id() + " is given up: it has failed for days", fault);
        } else if (errand.failingSince() == null) {
            LOG.log(Level.ERROR, "Errand " + errand.id() + " waits", fault);
        } else {
            LOG.log(
                    Level.WARNING,
                    "Errand {0} still waits: {1}",
                    errand.id(),
                    fault.getClass().getSimpleName());
        }
    }
}
