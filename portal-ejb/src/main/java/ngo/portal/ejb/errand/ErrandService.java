package ngo.portal.ejb.errand;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ngo.portal.ejb.access.Backoff;
import ngo.portal.ejb.directory.ErrandOutcome;
import ngo.portal.persistence.errand.Errand;
import ngo.portal.persistence.errand.ErrandRepository;

/** Which promises wait, and how they ended. For the mirror alone. */
@Stateless
public class ErrandService {

    /** Soon again: people who are to be out stay in until it is done. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Inject
    private ErrandRepository errands;

    @Inject
    private Clock clock;

    public Optional<Errand> next() {
        return errands.next(clock.instant(), 1).stream().findFirst();
    }

    public void end(Errand errand, ErrandOutcome outcome) {
        if (outcome.founded() != null) {
            errands.founded(errand.organisation(), outcome.founded());
        }
        errands.end(errand, outcome.problem(), clock.instant());
    }

    /** Keycloak did not answer: again a little later, for as long as it takes. */
    public void waitForKeycloak(Errand errand) {
        Instant now = clock.instant();
        errands.putOff(errand, "AWAY", null, BACKOFF.next(errand.attempts() + 1, now));
    }

    /** It fails where others may not: again a little later; or given up, of which it tells, and the organisation's next has its turn. */
    public boolean fail(Errand errand) {
        Instant now = clock.instant();
        boolean givenUp = Backoff.isExhausted(errand.failingSince(), now);
        if (givenUp) {
            errands.end(errand, "FAULT", now);
        } else {
            errands.putOff(errand, "FAULT", now, BACKOFF.next(errand.attempts() + 1, now));
        }
        return givenUp;
    }
}
