package ngo.portal.launch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.launch.backup.BackupManifest.TableSum;
import ngo.portal.launch.backup.OrganisationTables.Fate;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;

/**
 * The command {@code import-organisation FILE --missing-only}: restores rows that one organisation has lost. It inserts rows
 * whose key does not exist and changes no existing row. It first reports what it would restore, and restores it only if two
 * people of the coalition have approved it in the portal.
 */
public final class OrganisationImport {

    public static final String COMMAND = "import-organisation";

    /** Objects that the organisation can decrypt, by id alone and with their generation. */
    private static final String KEYS =
            """
            select w.object_id::text, w.object_id || '/' || w.generation from object_wrap w where w.reader_id = ?
            """;

    /** Objects whose keys are about to be destroyed count as destroyed. */
    private static final String DOOMED =
            "select object_id::text from vault_command where organisation_id = ? and act = 'SHRED'";

    /**
     * Approval requested by an administrator of the coalition and confirmed by a second person of another organisation, for
     * exactly these rows.
     */
    private static final String AGREED =
            """
            select b.id, b.asked_by, o.name from break_glass b join organisation o on o.id = b.organisation_id
            where o.id = ? and b.confirmed_at is not null and b.ended_at is null and b.until > now() and strpos(b.reason, ?) > 0
            order by b.confirmed_at desc limit 1
            """;

    private final DatabaseAccount owner;
    private final DatabaseAccount reader;
    private final DatabaseAccount keysReader;
    private final MasterKeys keys;
    private final PrintStream out;

    /**
     * An import into one installation.
     *
     * @param reader the role that may read everything in the portal's database
     * @param keysReader the same role in the database of keys
     */
    public OrganisationImport(
            DatabaseAccount owner,
            DatabaseAccount reader,
            DatabaseAccount keysReader,
            MasterKeys keys,
            PrintStream out) {
        this.owner = owner;
        this.reader = reader;
        this.keysReader = keysReader;
        this.keys = keys;
        this.out = out;
    }

    /**
     * Reports what would be restored and restores it if two people have approved it; returns whether nothing is left to do.
     *
     * @param withRemoved also restores rows that people may have deleted themselves
     */
    public boolean bringBack(Path path, String release, boolean withRemoved) {
        BackupFile file = BackupFile.at(path);
        BackupFile.Subject subject = subject(file);
        try {
            ImportSelection selection = selection(file, subject, release, withRemoved);
            selection.print(out);
            if (selection.isEmpty()) {
                return true;
            }
            String fingerprint = selection.fingerprint(file.head().line());
            Optional<Agreement> agreement = agreement(subject.id(), fingerprint);
            if (agreement.isEmpty()) {
                out.println(
                        "Nothing was changed. Two people have to approve: an administrator of the coalition requests"
                                + " break-glass access to " + subject.alias() + ", with \"" + fingerprint
                                + "\" in the reason, and a"
                                + " second person confirms it. Then repeat the command.");
                return false;
            }
            new MissingRows(owner, file, keys, subject).add(selection, agreement.get());
            out.println(selection.size() + " rows of " + selection.tables().size()
                    + " tables were restored; nothing else was" + " changed.");
            return true;
        } catch (SQLException failed) {
            throw new StartupRefused("Nothing was restored: " + StartupRefused.firstLine(failed) + ".", failed);
        }
    }

    private static BackupFile.Subject subject(BackupFile file) {
        BackupFile.Subject subject = file.head().subject();
        if (subject == null || file.head().part() != BackupPart.ORGANISATION) {
            throw new StartupRefused(file.path() + " does not contain the data of one organisation; "
                    + OrganisationExport.COMMAND + " creates such a file.");
        }
        return subject;
    }

    private ImportSelection selection(BackupFile file, BackupFile.Subject subject, String release, boolean withRemoved)
            throws SQLException {
        Set<String> openable = openable(subject.id());
        try (Connection connection = reader.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            TableCatalogue catalogue = new TableCatalogue(connection);
            catalogue.useOneFormat();
            requireTheSame(file, subject, release, catalogue.schema());
            requireThatItIsHere(connection, subject);
            dropDoomed(connection, subject.id(), openable);
            OrganisationRows rows = new OrganisationRows(catalogue, subject.id());
            Comparing comparing = new Comparing(connection, rows);
            file.read(keys, comparing);
            return ImportSelection.of(comparing.found, openable, withRemoved ? Set.of() : removable(rows));
        }
    }

    private static Set<String> removable(OrganisationRows rows) throws SQLException {
        Set<String> removable = new HashSet<>();
        for (String table : rows.tables()) {
            if (rows.isRemovable(table)) {
                removable.add(table);
            }
        }
        return removable;
    }

    private static void requireTheSame(BackupFile file, BackupFile.Subject subject, String release, String schema) {
        if (!schema.equals(file.head().schema()) || !release.equals(subject.release())) {
            throw new StartupRefused(file.path() + " was made by release " + subject.release() + " with schema "
                    + file.head().schema() + ", and this is " + release + " with " + schema
                    + "; restore the backup with that release, start this one on it, and export there.");
        }
    }

    private static void requireThatItIsHere(Connection connection, BackupFile.Subject subject) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("select 1 from organisation where id = ?")) {
            sql.setObject(1, subject.id());
            try (ResultSet row = sql.executeQuery()) {
                if (!row.next()) {
                    throw new StartupRefused("The organisation " + subject.alias() + " does not exist here.");
                }
            }
        }
    }

    private Set<String> openable(UUID organisation) throws SQLException {
        Set<String> openable = new HashSet<>();
        try (Connection connection = keysReader.connect();
                PreparedStatement sql = connection.prepareStatement(KEYS)) {
            sql.setObject(1, organisation);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    openable.add(row.getString(1));
                    openable.add(row.getString(2));
                }
            }
        }
        return openable;
    }

    private static void dropDoomed(Connection connection, UUID organisation, Set<String> openable) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(DOOMED)) {
            sql.setObject(1, organisation);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    String object = row.getString(1);
                    openable.removeIf(one -> one.startsWith(object));
                }
            }
        }
    }

    private Optional<Agreement> agreement(UUID organisation, String fingerprint) throws SQLException {
        try (Connection connection = reader.connect();
                PreparedStatement sql = connection.prepareStatement(AGREED)) {
            sql.setObject(1, organisation);
            sql.setString(2, fingerprint);
            try (ResultSet row = sql.executeQuery()) {
                return row.next()
                        ? Optional.of(new Agreement(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /**
     * The approval by two people.
     *
     * @param breakGlass the record that names both people and the time
     * @param askedBy the person on whose behalf the rows are restored
     * @param name of the organisation
     */
    record Agreement(UUID breakGlass, String askedBy, String name) {}

    /** Compares the exported rows with those in the database, and checks them against the manifest of the export. */
    private static final class Comparing implements BackupFile.Reader {

        private final Connection connection;
        private final OrganisationRows rows;
        private final List<ComparedRow> found = new ArrayList<>();
        private final Map<String, TableSum> sums = new HashMap<>();

        Comparing(Connection connection, OrganisationRows rows) {
            this.connection = connection;
            this.rows = rows;
        }

        @Override
        public void table(String name, InputStream lines) throws IOException, SQLException {
            if (!OrganisationTables.isKnown(name)) {
                throw new IOException("an unknown table");
            }
            Fate fate = OrganisationTables.fate(name);
            if (fate == Fate.EXPORTED || fate == Fate.OUT) {
                return;
            }
            sums.put(name, new TableSum(name, 0, 0));
            try (PreparedStatement sql = connection.prepareStatement(rows.compared(name))) {
                RowLines.each(lines, (chunk, before) -> compare(name, sql, chunk, before));
            }
        }

        private void compare(String table, PreparedStatement sql, List<String> chunk, int before) throws SQLException {
            sql.setString(1, RowLines.array(chunk));
            try (ResultSet row = sql.executeQuery()) {
                for (int place = before; row.next(); place++) {
                    ComparedRow compared = ComparedRow.of(table, place, row);
                    if (!compared.own()) {
                        throw new StartupRefused("The file contains a row of another organisation.");
                    }
                    sums.compute(
                            table,
                            (name, sum) -> new TableSum(
                                    name,
                                    sum == null ? 1 : sum.rows() + 1,
                                    sum == null ? 0 : sum.hash() ^ compared.hash()));
                    if (compared.missing() || compared.differs()) {
                        found.add(compared);
                    }
                }
            }
        }

        @Override
        public void manifest(BackupManifest manifest) throws IOException {
            for (TableSum written : manifest.tables()) {
                if (sums.containsKey(written.table()) && !written.equals(sums.get(written.table()))) {
                    throw new IOException("table " + written.table() + " does not match its checksum");
                }
            }
        }
    }
}
