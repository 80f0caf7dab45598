package ngo.portal.ejb.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ngo.portal.ejb.access.Backoff;
import ngo.portal.ejb.directory.OutboxCommandOutcome;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandRepository;

/** Which promises wait, and how they ended. For the sync alone. */
@Stateless
public class OutboxCommandService {

    /** Soon again: people who are to be out stay in until it is done. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Inject
    private OutboxCommandRepository commands;

    @Inject
    private Clock clock;

    /** Longer than a request that somebody was about to make can take. */
    private static final Duration VERIFIED_AFTER = Duration.ofSeconds(90);

    /**
     * The one that has been due for longest, of whichever organisation, for the caller to carry out; absent where nothing can be carried
     * out now.
     */
    public Optional<OutboxCommand> next() {
        return commands.next(clock.instant(), 1).stream()
                .findFirst()
                .filter(commands::take)
                .map(OutboxCommand::taken);
    }

    /** Tells whether it was still the caller's to end. */
    public boolean end(OutboxCommand command, OutboxCommandOutcome outcome) {
        boolean ended = commands.end(command, outcome.problem(), VERIFIED_AFTER);
        if (ended && outcome.founded() != null) {
            commands.founded(command.organisation(), outcome.founded());
        }
        return ended;
    }

    /** One that was done and has to be looked after once more, for the caller to do. */
    public Optional<OutboxCommand> nextToVerify() {
        return commands.toVerify(1).stream().findFirst().filter(commands::take).map(OutboxCommand::taken);
    }

    public void verified(OutboxCommand command) {
        commands.verified(command);
    }

    public void verifyLater(OutboxCommand command) {
        commands.verifyLater(command, VERIFIED_AFTER);
    }

    /** Keycloak did not answer: again a little later, for as long as it takes. */
    public void waitForKeycloak(OutboxCommand command) {
        Instant now = clock.instant();
        commands.putOff(command, "AWAY", null, BACKOFF.next(command.attempts() + 1, now));
    }

    /** It fails where others may not: again a little later; or given up, of which it tells, and the organisation's next has its turn. */
    public boolean fail(OutboxCommand command) {
        Instant now = clock.instant();
        boolean givenUp = Backoff.isExhausted(command.failingSince(), now);
        if (givenUp) {
            commands.end(command, "FAULT", VERIFIED_AFTER);
        } else {
            commands.putOff(command, "FAULT", now, BACKOFF.next(command.attempts() + 1, now));
        }
        return givenUp;
    }
}
