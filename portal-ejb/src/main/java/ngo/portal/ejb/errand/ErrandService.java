package ngo.portal.ejb.errand;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ngo.portal.ejb.directory.Outcome;
import ngo.portal.persistence.errand.Errand;
import ngo.portal.persistence.errand.ErrandRepository;

/** Which promises wait, and how they ended. For the mirror alone. */
@Stateless
public class ErrandService {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Inject
    private ErrandRepository errands;

    @Inject
    private Clock clock;

    public List<Errand> next() {
        return errands.next(clock.instant());
    }

    public void end(Errand errand, Outcome outcome) {
        if (outcome.founded() != null) {
            errands.founded(errand.organisation(), outcome.founded());
        }
        errands.end(errand, outcome.problem(), clock.instant());
    }

    /** Keycloak did not answer: again a little later, the first time soon. */
    public void waitLonger(Errand errand) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(errand.attempts(), 5));
        errands.retryLater(
                errand, "AWAY", clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }
}
