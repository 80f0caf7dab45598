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

/** Reads waiting outbox commands and stores their outcome. For the sync alone. */
@Stateless
public class OutboxCommandService {

    /** Short delays: people who are to lose access keep it until the command is carried out. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Inject
    private OutboxCommandRepository commands;

    @Inject
    private Clock clock;

    /** Longer than any request that was about to be made can take. */
    private static final Duration VERIFIED_AFTER = Duration.ofSeconds(90);

    /** Leases the command that has been due for longest, of any organisation; absent if none can be carried out now. */
    public Optional<OutboxCommand> next() {
        return commands.next(clock.instant(), 1).stream()
                .findFirst()
                .filter(commands::take)
                .map(OutboxCommand::taken);
    }

    /** Stores the outcome; returns false if the caller no longer held the command. */
    public boolean end(OutboxCommand command, OutboxCommandOutcome outcome) {
        boolean ended = commands.end(command, outcome.problem(), VERIFIED_AFTER);
        if (ended && outcome.founded() != null) {
            commands.founded(command.organisation(), outcome.founded());
        }
        return ended;
    }

    /** A command that is done and has to be verified once more, for the caller to do so. */
    public Optional<OutboxCommand> nextToVerify() {
        return commands.toVerify(1).stream().findFirst().filter(commands::take).map(OutboxCommand::taken);
    }

    public void verified(OutboxCommand command) {
        commands.verified(command);
    }

    public void verifyLater(OutboxCommand command) {
        commands.verifyLater(command, VERIFIED_AFTER);
    }

    /** Postpones the command because Keycloak did not answer, without a limit of attempts. */
    public void waitForKeycloak(OutboxCommand command) {
        Instant now = clock.instant();
        commands.putOff(command, "AWAY", null, BACKOFF.next(command.attempts() + 1, now));
    }

    /** Postpones a command that has failed, or gives it up and returns true, so that the organisation's next command is tried. */
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
