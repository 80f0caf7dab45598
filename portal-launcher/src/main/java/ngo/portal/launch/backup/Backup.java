package ngo.portal.launch.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.launch.backup.BackupManifest.TableSum;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;
import org.postgresql.PGConnection;

/**
 * The commands {@code backup portal FOLDER} and {@code backup keys FOLDER}: write a consistent snapshot of one database into one
 * encrypted file while the portal keeps running. The accounts that they need cannot change anything.
 */
public final class Backup {

    public static final String COMMAND = "backup";

    /** Format of the backup's time in file names. */
    static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final DatabaseAccount reader;
    private final BackupPart part;
    private final MasterKeys keys;
    private final PrintStream out;

    private Backup(DatabaseAccount reader, BackupPart part, MasterKeys keys, PrintStream out) {
        this.reader = reader;
        this.part = part;
        this.keys = keys;
        this.out = out;
    }

    /** Both accounts are of the role that may read everything. */
    public static Backup of(
            String word, DatabaseAccount portal, DatabaseAccount keysDatabase, MasterKeys keys, PrintStream out) {
        BackupPart part = BackupPart.of(word)
                .filter(BackupPart::isWhole)
                .orElseThrow(() -> new StartupRefused("A backup contains either the portal or the keys: \"" + COMMAND
                        + " portal <folder>\" or \"" + COMMAND + " keys <folder>\"."));
        return new Backup(part == BackupPart.PORTAL ? portal : keysDatabase, part, keys, out);
    }

    public boolean into(Path folder) {
        try {
            PrivateFiles.createDirectories(folder);
            refuseTheOtherPart(folder, part);
            String madeAt = NAME.format(Instant.now());
            Path file = folder.resolve(part.word() + "-" + madeAt + BackupFile.ENDING);
            BackupManifest manifest =
                    BackupFile.write(file, new BackupFile.Head(part, schema(), madeAt), keys, this::copyAll);
            out.println(file + ": " + manifest.rows() + " rows of "
                    + manifest.tables().size() + " tables.");
            return true;
        } catch (SQLException failed) {
            throw new StartupRefused("The backup could not be made: " + StartupRefused.firstLine(failed), failed);
        } catch (IOException failed) {
            throw new StartupRefused(
                    "The backup could not be written into " + folder + ": " + StartupRefused.firstLine(failed)
                            + ". No unfinished file is left.",
                    failed);
        }
    }

    /** Data and keys in the same place are no better protected than unencrypted data. */
    static void refuseTheOtherPart(Path folder, BackupPart part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(BackupFile.ENDING))
                    .toList()) {
                if (!BackupFile.at(file).head().part().mayLieBeside(part)) {
                    throw new StartupRefused(folder + " contains the other part of a backup. Keep data and keys apart:"
                            + " both together with the key file reveal everything.");
                }
            }
        }
    }

    private String schema() throws SQLException {
        try (Connection connection = reader.connect()) {
            return new TableCatalogue(connection).schema();
        }
    }

    private BackupManifest copyAll(BackupFile.Archive archive) throws IOException, SQLException {
        try (Connection connection = reader.connect()) {
            TableCatalogue catalogue = new TableCatalogue(connection);
            List<String> inParts = catalogue.tablesInParts();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            catalogue.keepParts(inParts);
            catalogue.useOneFormat();
            List<TableSum> sums = new ArrayList<>();
            for (String table : catalogue.tables()) {
                OutputStream rows = archive.table(table);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select " + catalogue.columns(table) + " from " + table + ") to stdout", rows);
                sums.add(catalogue.sum(table));
            }
            return new BackupManifest(sums);
        }
    }
}
