package ngo.portal.ejb.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.directory.OutboxCommandOutcome;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandRepository;
import ngo.portal.persistence.outbox.OutboxCommandType;
import org.jspecify.annotations.Nullable;

/**
 * What comes next of the commands of some organisations, those included that are put off: the portal's own sync runs here too, finds no
 * Keycloak, and puts off whatever it meets.
 */
@Stateless
public class OpenCommands {

    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofHours(1);
    private static final int MOST_TRIES = 10;

    @Inject
    private OutboxCommandRepository commands;

    @Inject
    private OutboxCommandService service;

    @Inject
    private Clock clock;

    public List<OutboxCommand> next(UUID... organisations) {
        return commands.next(clock.instant().plus(LONGER_THAN_ANY_WAIT), Integer.MAX_VALUE).stream()
                .filter(command -> Arrays.asList(organisations).contains(command.organisation()))
                .toList();
    }

    /** The first column of the first row, past the portal. */
    public String ask(String question) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(System.getenv("PORTAL_DB_URL") + "?user=postgres");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Sets it by SQL to a time in the future, so that the portal's own sync ignores it until then. */
    public void promise(UUID organisation, OutboxCommandType type, Instant at) throws SQLException {
        promise(organisation, type, "", at);
    }

    public void promise(UUID organisation, OutboxCommandType type, String subject, Instant at) throws SQLException {
        add(organisation, type, subject, at, null, "");
    }

    /** Past the portal: one that ended as soon as it was asked, and was given up where there was a problem. */
    public void ended(UUID organisation, OutboxCommandType type, String subject, Instant at, String problem)
            throws SQLException {
        add(organisation, type, subject, at, at, problem);
    }

    private static void add(
            UUID organisation,
            OutboxCommandType type,
            String subject,
            Instant at,
            @Nullable Instant done,
            String problem)
            throws SQLException {
        try (Connection superuser = DriverManager.getConnection(System.getenv("PORTAL_DB_URL") + "?user=postgres");
                PreparedStatement promise = superuser.prepareStatement(
                        """
                        insert into outbox_command (organisation_id, id, act, subject, details, asked_by, asked_at, due_at, done_at, problem)
                        values (?, gen_random_uuid(), ?, ?, '{}', 'somebody', ?, ?, ?, ?)
                        """)) {
            promise.setObject(1, organisation);
            promise.setString(2, type.name());
            promise.setString(3, subject);
            promise.setObject(4, at.atOffset(ZoneOffset.UTC));
            promise.setObject(5, at.atOffset(ZoneOffset.UTC));
            promise.setObject(6, done == null ? null : done.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            promise.setString(7, problem);
            promise.execute();
        }
    }

    /** Takes the first that comes next of an organisation in hand, as a node does. */
    public Optional<OutboxCommand> take(UUID organisation) {
        return next(organisation).stream().findFirst().filter(commands::take).map(OutboxCommand::taken);
    }

    /**
     * Ends what comes next of an organisation as Keycloak answers. The portal's own sync, which finds no Keycloak here, may have taken it in
     * hand meanwhile; then it is queued again.
     */
    public OutboxCommand answer(UUID organisation, OutboxCommandOutcome outcome) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            OutboxCommand command = next(organisation).get(0);
            if (service.end(command, outcome)) {
                return command;
            }
        }
        throw new AssertionError("what comes next of " + organisation + " is never the test's own");
    }

    public boolean end(OutboxCommand command) {
        return commands.end(command, "", Duration.ofSeconds(90));
    }

    public void putOff(OutboxCommand command, Instant failed, Instant due) {
        commands.putOff(command, "FAULT", failed, due);
    }
}
