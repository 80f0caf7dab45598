package ngo.portal.launch.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.tenant.ContextSigner;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Writes the audit trail of the coalition's office for what an operator does outside the portal: there is no act without its entry. */
public final class OfficeTrail {

    private static final String CONTEXT = "select set_config('app.ctx', ?, true)";
    private static final String ENTRY =
            """
            insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash)
            values (?, 0, now(), ?, ?, 'ORGANISATION', ?, ?, '', '')
            """;

    private final OwnDatabases databases;
    private final ContextSigner signer;

    public OfficeTrail(Settings settings) {
        this.databases = new OwnDatabases(settings);
        this.signer = new ContextSigner(settings.given().get(Secrets.Name.CONTEXT_KEY), Clock.systemUTC());
    }

    /** The act that the entry records. */
    @FunctionalInterface
    public interface Act {
        void carryOut() throws IOException;
    }

    /**
     * Writes an entry and carries out the act that it records; if the act fails, no entry remains.
     *
     * @param action the name of the event, as the trail has it
     */
    public void record(String action, Act act) throws IOException {
        try (Connection connection = OwnDatabases.entered(databases.app())) {
            connection.setAutoCommit(false);
            enter(connection);
            add(connection, action);
            act.carryOut();
            connection.commit();
        } catch (SQLException refused) {
            throw new StartupRefused(
                    "The audit trail of the office accepts no entry: " + StartupRefused.firstLine(refused)
                            + "; run migrate first.",
                    refused);
        }
    }

    private void enter(Connection connection) throws SQLException {
        try (PreparedStatement context = connection.prepareStatement(CONTEXT)) {
            context.setString(1, signer.sign(TenantPrincipal.office(TenantPrincipal.OPERATOR, "", Set.of())));
            context.execute();
        }
    }

    private static void add(Connection connection, String action) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            entry.setObject(1, Office.ID);
            entry.setString(2, TenantPrincipal.OPERATOR);
            entry.setString(3, action);
            entry.setObject(4, Office.ID);
            entry.setObject(5, Office.ID);
            entry.execute();
        }
    }
}
