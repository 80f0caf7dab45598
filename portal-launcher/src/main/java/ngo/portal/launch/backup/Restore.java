package ngo.portal.launch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.backup.BackupManifest.TableSum;
import ngo.portal.launch.database.Contraction;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;
import org.postgresql.PGConnection;

/**
 * The command {@code restore FILE}: restores a backup into an empty installation in one transaction. If any row differs from the
 * backup, nothing is restored.
 */
public final class Restore {

    public static final String COMMAND = "restore";

    /** The totals of a petition refer to transaction numbers of the original server: they are counted again before anybody can sign. */
    private static final String RECOUNT = "select recount_petitions()::text";

    private static final String SEQUENCES =
            """
            select format('select setval(%L, greatest((select coalesce(max(%I), 0) + 1 from %s), 1), false)',
              pg_get_serial_sequence(c.oid::regclass::text, a.attname), a.attname, c.oid::regclass)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null
            """;

    private static final String FORCED =
            """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity and not c.relispartition
            """;

    private final DatabaseAccount owner;
    private final BackupFile file;
    private final MasterKeys keys;
    private final PrintStream out;

    private Restore(DatabaseAccount owner, BackupFile file, MasterKeys keys, PrintStream out) {
        this.owner = owner;
        this.file = file;
        this.keys = keys;
        this.out = out;
    }

    /** The accounts are those of the owners of the two databases. */
    public static Restore of(
            Path file, DatabaseAccount portal, DatabaseAccount keysDatabase, MasterKeys keys, PrintStream out) {
        BackupFile backup = BackupFile.at(file);
        if (!backup.head().part().isWhole()) {
            throw new StartupRefused(file + " contains one organisation, not a full backup; "
                    + OrganisationImport.COMMAND + " restores what is missing of it.");
        }
        return new Restore(backup.head().part() == BackupPart.PORTAL ? portal : keysDatabase, backup, keys, out);
    }

    public boolean putBack() {
        try (Connection connection = OwnDatabases.entered(owner)) {
            requireSchema(new TableCatalogue(connection));
            contractAsItWas(new TableCatalogue(connection));
            connection.setAutoCommit(false);
            TableCatalogue catalogue = new TableCatalogue(connection);
            if (!catalogue.isEmpty(file.head().part().firstTable())) {
                throw new StartupRefused("A backup is restored only into empty databases, and " + owner.jdbcUrl()
                        + " contains data; name another folder with PORTAL_HOME, or another"
                        + " PORTAL_DATABASE_URL.");
            }
            requireItsRelease(catalogue.schema());
            catalogue.useOneFormat();
            Filling filling = new Filling(connection, catalogue);
            file.read(keys, filling);
            connection.commit();
            out.println(file.path() + " is restored: " + filling.rows + " rows of " + filling.filled.size()
                    + " tables, each as it was at " + file.head().madeAt() + ".");
            return true;
        } catch (SQLException failed) {
            throw new StartupRefused("The backup could not be restored: " + StartupRefused.firstLine(failed), failed);
        }
    }

    /** A backup contains rows only, no schema. */
    private void requireSchema(TableCatalogue there) throws SQLException {
        if (!there.hasSchema()) {
            throw new StartupRefused(
                    "There are no tables yet in " + owner.jdbcUrl() + "; run migrate first, then repeat this command.");
        }
    }

    /** Drops what had been dropped where the backup was made, as long as the database is empty. */
    private void contractAsItWas(TableCatalogue there) throws SQLException {
        String wanted = file.head().schema();
        String before = there.schema() + "-";
        if (wanted.startsWith(before) && there.isEmpty(file.head().part().firstTable())) {
            new Contraction(owner, out).carryOutUpTo(wanted.substring(before.length()));
        }
    }

    private void requireItsRelease(String schema) {
        if (!schema.equals(file.head().schema())) {
            throw new StartupRefused(file.path() + " was made by a release with schema "
                    + file.head().schema()
                    + ", and this one has " + schema
                    + "; restore it with that release, and start the newer release afterwards.");
        }
    }

    /** Row-level security and triggers are disabled while a table is filled: the rows were checked when they were first written. */
    private final class Filling implements BackupFile.Reader {

        private final Connection connection;
        private final TableCatalogue catalogue;
        private final List<String> known;
        private final List<String> forced;
        private final List<String> filled = new ArrayList<>();
        private boolean partsAreThere;
        private long rows;

        Filling(Connection connection, TableCatalogue catalogue) throws SQLException {
            this.connection = connection;
            this.catalogue = catalogue;
            this.known = catalogue.tables();
            this.forced = catalogue.strings(FORCED);
            for (String table : forced) {
                catalogue.run("alter table " + table + " no force row level security");
            }
            for (String table : known) {
                catalogue.run("alter table " + table + " disable trigger user");
            }
            // The backup also contains rows that the migrations insert. The portal recreates rows that it looks up by
            // name when it starts.
            catalogue.run("truncate " + String.join(", ", known) + " cascade");
        }

        @Override
        public void table(String name, InputStream copied) throws IOException, SQLException {
            if (!known.contains(name)) {
                throw new IOException("an unknown table");
            }
            makePartsFor(name);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + " (" + catalogue.columns(name) + ") from stdin", copied);
            filled.add(name);
        }

        /** Partitioned tables come last, when the petitions are known. */
        private void makePartsFor(String table) throws SQLException {
            boolean inParts = !catalogue
                    .strings("select 1 from pg_partitioned_table where partrelid = '" + table + "'::regclass")
                    .isEmpty();
            if (inParts && !partsAreThere) {
                catalogue.strings("select ctx.make_petition_store(petition_id)::text from public_petition");
                partsAreThere = true;
            }
        }

        @Override
        public void manifest(BackupManifest manifest) throws SQLException {
            for (TableSum expected : manifest.tables()) {
                if (!catalogue.sum(expected.table()).equals(expected)) {
                    throw new StartupRefused("Table " + expected.table() + " differs from what it was when "
                            + file.path() + " was made; nothing is restored.");
                }
            }
            if (!filled.equals(manifest.tables().stream().map(TableSum::table).toList())) {
                throw new StartupRefused(file.path() + " lacks a table that its manifest lists; nothing is restored.");
            }
            rows = manifest.rows();
            for (String next : catalogue.strings(SEQUENCES)) {
                catalogue.strings(next);
            }
            for (String table : known) {
                catalogue.run("alter table " + table + " enable trigger user");
            }
            for (String table : forced) {
                catalogue.run("alter table " + table + " force row level security");
            }
            if (file.head().part() == BackupPart.PORTAL) {
                catalogue.strings(RECOUNT);
            }
        }
    }
}
