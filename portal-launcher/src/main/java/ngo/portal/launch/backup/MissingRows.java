package ngo.portal.launch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.vault.MasterKeys;

/**
 * Inserts the rows of an import selection in one transaction. For the duration of the transaction, each table concerned has a policy
 * that lets the owner insert rows of this one organisation, and triggers that check or announce people's acts are disabled.
 * Triggers that maintain the index of readers, the search index and the scheduler's index stay enabled.
 */
final class MissingRows {

    private static final String BROUGHT_BACK = "ContentBroughtBack";

    private static final String ENTRY =
            """
            insert into audit_entry (organisation_id, number, at, actor, action, object_kind, object_id, owner_id, previous, hash, on_behalf_of)
            values (?, 0, clock_timestamp(), ?, ?, 'BREAK_GLASS', ?, ?, '', '', ?)
            """;

    private static final String NOTIFICATIONS = "notification";

    private static final String NOTIFICATION =
            """
            insert into notification (organisation_id, id, audience, event, subject_kind, subject_id, title, actor_organisation, needs_answer,
              created_at)
            values (?, gen_random_uuid(), 'ADMINISTRATOR', ?, 'BREAK_GLASS', ?, ?, ?, false, clock_timestamp())
            """;

    /** Insert triggers of a table. */
    private static final String TRIGGERS =
            """
            select t.tgname from pg_trigger t
            where t.tgrelid = 'public."%s"'::regclass and not t.tgisinternal and t.tgtype & 4 > 0 and t.tgenabled = 'O'
            """;

    private static final String POLICY = "policy brought_back on public.\"%s\"";

    private static final String NOT_IN_TIME = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final String NO_PARENT = "23503";
    private static final String TAKEN = "23505";

    private final DatabaseAccount owner;
    private final BackupFile file;
    private final MasterKeys keys;
    private final BackupFile.Subject organisation;

    MissingRows(DatabaseAccount owner, BackupFile file, MasterKeys keys, BackupFile.Subject organisation) {
        this.owner = owner;
        this.file = file;
        this.keys = keys;
        this.organisation = organisation;
    }

    /**
     * Inserts all rows, writes an entry into the audit trail of the organisation and of the office, and notifies the
     * organisation's administrators; all of it or nothing.
     */
    void add(ImportSelection selection, OrganisationImport.Agreement agreement) {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            TableCatalogue catalogue = new TableCatalogue(connection);
            catalogue.useOneFormat();
            // People who use these tables have to wait, so the transaction waits for locks only briefly.
            catalogue.run("set local lock_timeout = '5s'");
            OrganisationRows rows = new OrganisationRows(catalogue, organisation.id());
            Set<String> tables = new LinkedHashSet<>(selection.tables());
            tables.add(NOTIFICATIONS);
            Map<String, List<String>> resting = open(catalogue, tables);
            Adding adding = new Adding(connection, rows, selection);
            file.read(keys, adding);
            adding.requireAll();
            for (UUID trail : List.of(organisation.id(), Office.ID)) {
                note(connection, trail, agreement);
            }
            addNotification(connection, agreement);
            close(catalogue, resting);
            connection.commit();
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    private static StartupRefused refused(SQLException failed) {
        String why =
                switch (String.valueOf(failed.getSQLState())) {
                    case NOT_IN_TIME, DEADLOCK -> "these tables are in use. Repeat the command.";
                    case NO_PARENT, TAKEN ->
                        "the data have changed meanwhile, or a key is in use again. Run the command again, and check what"
                                + " it would restore.";
                    default -> StartupRefused.firstLine(failed) + ".";
                };
        return new StartupRefused("Nothing was restored: " + why, failed);
    }

    private Map<String, List<String>> open(TableCatalogue catalogue, Set<String> tables) throws SQLException {
        Map<String, List<String>> resting = new HashMap<>();
        for (String table : tables) {
            catalogue.run("create " + POLICY.formatted(table)
                    + " for insert to portal_owner with check (organisation_id = '" + organisation.id() + "')");
            List<String> triggers = new ArrayList<>();
            for (String trigger : catalogue.strings(TRIGGERS.formatted(table))) {
                if (!OrganisationTables.works(trigger)) {
                    catalogue.run("alter table public.\"" + table + "\" disable trigger " + trigger);
                    triggers.add(trigger);
                }
            }
            resting.put(table, triggers);
        }
        return resting;
    }

    private static void close(TableCatalogue catalogue, Map<String, List<String>> resting) throws SQLException {
        for (Map.Entry<String, List<String>> table : resting.entrySet()) {
            for (String trigger : table.getValue()) {
                catalogue.run("alter table public.\"" + table.getKey() + "\" enable trigger " + trigger);
            }
            catalogue.run("drop " + POLICY.formatted(table.getKey()));
        }
    }

    private void note(Connection connection, UUID trail, OrganisationImport.Agreement agreement) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(ENTRY)) {
            sql.setObject(1, trail);
            sql.setString(2, TenantPrincipal.OPERATOR);
            sql.setString(3, BROUGHT_BACK);
            sql.setObject(4, agreement.breakGlass());
            sql.setObject(5, organisation.id());
            sql.setString(6, agreement.askedBy());
            sql.executeUpdate();
        }
    }

    private void addNotification(Connection connection, OrganisationImport.Agreement agreement) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(NOTIFICATION)) {
            sql.setObject(1, organisation.id());
            sql.setString(2, BROUGHT_BACK);
            sql.setObject(3, agreement.breakGlass());
            sql.setString(4, agreement.name());
            sql.setObject(5, Office.ID);
            sql.executeUpdate();
        }
    }

    /** Inserts those rows of the file that the selection names. */
    private static final class Adding implements BackupFile.Reader {

        private final Connection connection;
        private final OrganisationRows rows;
        private final ImportSelection selection;
        private int added;

        Adding(Connection connection, OrganisationRows rows, ImportSelection selection) {
            this.connection = connection;
            this.rows = rows;
            this.selection = selection;
        }

        @Override
        public void table(String name, InputStream lines) throws IOException, SQLException {
            if (!selection.tables().contains(name)) {
                return;
            }
            try (PreparedStatement sql = connection.prepareStatement(rows.added(name))) {
                RowLines.each(lines, (chunk, before) -> add(name, sql, chunk, before));
            }
        }

        private void add(String table, PreparedStatement sql, List<String> chunk, int before) throws SQLException {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < chunk.size(); i++) {
                if (selection.brings(table, before + i)) {
                    chosen.add(chunk.get(i));
                }
            }
            if (!chosen.isEmpty()) {
                sql.setString(1, RowLines.array(chosen));
                added += sql.executeUpdate();
            }
        }

        @Override
        public void manifest(BackupManifest manifest) {
            // The manifest of this very file was checked when the selection was made.
        }

        void requireAll() {
            if (added != selection.size()) {
                throw new StartupRefused(
                        "Nothing was restored: " + added + " rows instead of " + selection.size() + " could be added.");
            }
        }
    }
}
