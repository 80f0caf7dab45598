package ngo.portal.ejb.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import ngo.portal.ejb.directory.DirectoryUnavailable;
import ngo.portal.ejb.directory.KeycloakDirectory;
import ngo.portal.persistence.outbox.OutboxCommand;

/**
 * Carries out outbox commands one after the other. Each is marked as done only after Keycloak has done it: after a fault in
 * between it is carried out again, which changes nothing.
 */
@ApplicationScoped
public class OutboxProcessor {

    private static final Logger LOG = System.getLogger(OutboxProcessor.class.getName());

    /** Limit of one run, so that the sync can read Keycloak again even if each answer takes long. */
    private static final Duration MAX_RUN_TIME = Duration.ofSeconds(20);

    @Inject
    private OutboxCommandService commands;

    @Inject
    private KeycloakDirectory keycloak;

    @Inject
    private Clock clock;

    /**
     * Carries out the commands that are due.
     *
     * @param mayGoOn whether this node still holds the lease
     * @param touched receives each organisation for which a command was carried out or given up
     */
    public void run(BooleanSupplier mayGoOn, Consumer<UUID> touched) {
        Instant end = clock.instant().plus(MAX_RUN_TIME);
        BooleanSupplier hasTime =
                () -> mayGoOn.getAsBoolean() && clock.instant().isBefore(end);
        Optional<OutboxCommand> next = commands.next();
        while (next.isPresent()) {
            if (carryOut(next.get(), mayGoOn)) {
                touched.accept(next.get().organisation());
            }
            next = hasTime.getAsBoolean() ? commands.next() : Optional.empty();
        }
        Optional<OutboxCommand> late = hasTime.getAsBoolean() ? commands.nextToVerify() : Optional.empty();
        while (late.isPresent()) {
            if (verify(late.get(), mayGoOn)) {
                touched.accept(late.get().organisation());
            }
            late = hasTime.getAsBoolean() ? commands.nextToVerify() : Optional.empty();
        }
    }

    private boolean verify(OutboxCommand command, BooleanSupplier mayGoOn) {
        try {
            keycloak.verify(command, mayGoOn);
            commands.verified(command);
            return true;
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "Command {0} is verified later: {1}",
                    command.id(),
                    fault.getClass().getSimpleName());
            commands.verifyLater(command);
            return false;
        }
    }

    /** A fault of one command does not block the others. */
    private boolean carryOut(OutboxCommand command, BooleanSupplier mayGoOn) {
        try {
            commands.end(command, keycloak.carryOut(command, mayGoOn));
            return true;
        } catch (DirectoryUnavailable away) {
            if (away.isFaultOfTheQuestion()) {
                return fail(command, away);
            }
            commands.waitForKeycloak(command);
            return false;
        } catch (RuntimeException fault) {
            return fail(command, fault);
        }
    }

    /** Returns whether the command was given up. */
    private boolean fail(OutboxCommand command, RuntimeException fault) {
        boolean isGivenUp = commands.fail(command);
        if (isGivenUp) {
            LOG.log(Level.ERROR, "Command " + command.id() + " is given up: it has failed for days", fault);
        } else if (command.failingSince() == null) {
            LOG.log(Level.ERROR, "Command " + command.id() + " waits", fault);
        } else {
            LOG.log(
                    Level.WARNING,
                    "Command {0} still waits: {1}",
                    command.id(),
                    fault.getClass().getSimpleName());
        }
        return isGivenUp;
    }
}
