package ngo.portal.ejb.outbox;

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
import ngo.portal.persistence.outbox.OutboxCommand;

/**
 * Keeps promises, one after the other. Each is noted as done only after Keycloak has done it: a fault in between lets it
 * be done once more, which changes nothing.
 */
@ApplicationScoped
public class OutboxProcessor {

    private static final Logger LOG = System.getLogger(OutboxProcessor.class.getName());

    /** Then it is the turn of whoever reads Keycloak back, however long each answer takes. */
    private static final Duration MAX_RUN_TIME = Duration.ofSeconds(20);

    @Inject
    private OutboxCommandService commands;

    @Inject
    private KeycloakDirectory keycloak;

    @Inject
    private Clock clock;

    /** Carries out what can be carried out now; tells whether anything was. */
    public boolean run() {
        Instant end = clock.instant().plus(MAX_RUN_TIME);
        boolean any = false;
        Optional<OutboxCommand> next = commands.next();
        while (next.isPresent()) {
            any |= carryOut(next.get());
            next = clock.instant().isBefore(end) ? commands.next() : Optional.empty();
        }
        return any;
    }

    /** A fault at one command keeps nobody else's from being carried out. */
    private boolean carryOut(OutboxCommand command) {
        try {
            commands.end(command, keycloak.carryOut(command));
            return true;
        } catch (DirectoryUnavailable away) {
            if (away.isFaultOfTheQuestion()) {
                fail(command, away);
            } else {
                commands.waitForKeycloak(command);
            }
        } catch (RuntimeException fault) {
            fail(command, fault);
        }
        return false;
    }

    private void fail(OutboxCommand command, RuntimeException fault) {
        if (commands.fail(command)) {
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
    }
}
