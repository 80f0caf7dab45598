package ngo.portal.launch.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.launch.backup.BackupManifest.TableSum;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;
import org.postgresql.PGConnection;

/**
 * The command {@code export-organisation ALIAS FOLDER}: writes a consistent snapshot of the rows of one organisation into one
 * encrypted file. Encrypted fields stay encrypted in it. The keys that open them are written only on request, and never into the
 * same folder.
 */
public final class OrganisationExport {

    public static final String COMMAND = "export-organisation";

    /** Rows without quoting: no character of JSON is a delimiter or a quote in this format. */
    private static final String AS_LINES = "copy (%s) to stdout (format csv, delimiter e'\\x02', quote e'\\x01')";

    private final DatabaseAccount reader;
    private final DatabaseAccount keysReader;
    private final MasterKeys keys;
    private final String release;
    private final PrintStream out;

    /** Both accounts are of the role that may read everything. */
    public OrganisationExport(
            DatabaseAccount reader, DatabaseAccount keysReader, MasterKeys keys, String release, PrintStream out) {
        this.reader = reader;
        this.keysReader = keysReader;
        this.keys = keys;
        this.release = release;
        this.out = out;
    }

    /** Returns true when everything is written; the keys are written only if a folder is given for them. */
    public boolean write(String alias, Path folder, Optional<Path> keysFolder) {
        try {
            prepare(folder, BackupPart.ORGANISATION);
            if (keysFolder.isPresent()) {
                prepare(keysFolder.get(), BackupPart.ORGANISATION_KEYS);
                refuseOnePlace(folder, keysFolder.get());
            }
            BackupFile.Subject subject = new BackupFile.Subject(alias, organisation(alias), release);
            String madeAt = Backup.NAME.format(Instant.now());
            write(reader, BackupPart.ORGANISATION, subject, madeAt, folder.resolve(alias + "-" + madeAt));
            if (keysFolder.isPresent()) {
                Path file = keysFolder.get().resolve(alias + "-keys-" + madeAt);
                write(keysReader, BackupPart.ORGANISATION_KEYS, subject, madeAt, file);
            }
            return true;
        } catch (SQLException failed) {
            throw new StartupRefused(
                    "The organisation could not be exported: " + StartupRefused.firstLine(failed), failed);
        } catch (IOException failed) {
            throw new StartupRefused(
                    "The export could not be written to " + folder + ": " + StartupRefused.firstLine(failed)
                            + ". No unfinished file is left.",
                    failed);
        }
    }

    private static void prepare(Path folder, BackupPart part) throws IOException {
        PrivateFiles.createDirectories(folder);
        Backup.refuseTheOtherPart(folder, part);
    }

    /** Neither folder contains a backup yet, so that only the folders themselves can be compared. */
    private static void refuseOnePlace(Path folder, Path keysFolder) throws IOException {
        if (Files.isSameFile(folder, keysFolder)) {
            throw new StartupRefused("Data and keys cannot be written to one folder: both together with the key"
                    + " file reveal everything.");
        }
    }

    private UUID organisation(String alias) throws SQLException {
        try (Connection connection = reader.connect();
                PreparedStatement sql = connection.prepareStatement("select id from organisation where alias = ?")) {
            sql.setString(1, alias);
            try (ResultSet row = sql.executeQuery()) {
                if (!row.next()) {
                    throw new StartupRefused("There is no organisation with the alias " + alias + ".");
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    private void write(DatabaseAccount account, BackupPart part, BackupFile.Subject subject, String madeAt, Path place)
            throws IOException, SQLException {
        Path file = place.resolveSibling(place.getFileName() + BackupFile.ENDING);
        try (Connection connection = account.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            TableCatalogue catalogue = new TableCatalogue(connection);
            catalogue.useOneFormat();
            BackupFile.Head head = new BackupFile.Head(part, catalogue.schema(), madeAt, subject);
            BackupManifest manifest = BackupFile.write(
                    file,
                    head,
                    keys,
                    archive -> copy(connection, new OrganisationRows(catalogue, subject.id()), part, archive));
            out.println(file + ": " + manifest.rows() + " rows of "
                    + manifest.tables().size() + " tables of " + subject.alias() + ".");
        }
    }

    private static BackupManifest copy(
            Connection connection, OrganisationRows rows, BackupPart part, BackupFile.Archive archive)
            throws IOException, SQLException {
        List<TableSum> sums = new ArrayList<>();
        for (String table : part == BackupPart.ORGANISATION ? rows.tables() : rows.tablesOfKeys()) {
            OutputStream lines = archive.table(table);
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(AS_LINES.formatted(rows.selected(table)), lines);
            sums.add(sum(connection, table, rows.sum(table)));
        }
        return new BackupManifest(sums);
    }

    private static TableSum sum(Connection connection, String table, String question) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(question);
                ResultSet row = sql.executeQuery()) {
            row.next();
            return new TableSum(table, row.getLong(1), row.getLong(2));
        }
    }
}
