package ngo.portal.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.launch.backup.BackupManifest.TableSum;
import ngo.portal.launch.backup.OrganisationTables.Fate;
import ngo.portal.launch.database.MigratedCluster;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.vault.MasterKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided of tables and triggers is compared with those that there are; and which files are taken. */
@Tag("part-1")
class OrganisationTablesIT {

    private static final Set<Fate> RETURNING = Set.of(Fate.DOCUMENT, Fate.BACK, Fate.DERIVED);

    /** Of an organisation as well, without a column that says so. */
    private static final List<String> WITHOUT_OWNER = List.of("organisation", "person");

    private static final String OWNED =
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and a.attname = 'organisation_id' and not a.attisdropped
            """;

    private static final String TRIGGERS =
            """
            select distinct t.tgname from pg_trigger t where not t.tgisinternal and t.tgtype & 4 > 0
              and t.tgrelid = any (array[%s]::regclass[])
            """;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    static Path keys;

    private static final UUID FIDH = UUID.fromString("0a000000-0000-4000-8000-000000000003");
    private static final UUID ANOTHER = UUID.fromString("0a000000-0000-4000-8000-000000000004");
    private static final MasterKeys MASTER = MasterKeys.made();
    private static final String RELEASE = "1.0";

    private static MigratedCluster cluster;

    @BeforeAll
    static void migrate() throws IOException, SQLException {
        cluster = MigratedCluster.start(keys, true);
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    /** A backup has rows and no tables. */
    @Test
    void aRestoreBeforeTheMigrationNamesWhatComesFirst(@TempDir Path folder) throws Exception {
        PrintStream out = new PrintStream(said, true, UTF_8);
        DatabaseAccount reader = cluster.account("portal", "portal_backup", Secrets.Name.DATABASE_BACKUP);
        Backup.of("portal", reader, reader, MASTER, out).into(folder);
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        DatabaseAccount bare = cluster.owner("bare");
        assertThatThrownBy(() -> Restore.of(file, bare, bare, MASTER, out).putBack())
                .isInstanceOf(StartupRefused.class)
                .hasMessageEndingWith("; run prepare-database, or correct its address.");

        try (Connection superuser = cluster.superuser("postgres").connect();
                Statement statement = superuser.createStatement()) {
            statement.execute("create database bare owner portal_owner");
        }

        assertThatThrownBy(() -> Restore.of(file, bare, bare, MASTER, out).putBack())
                .isInstanceOf(StartupRefused.class)
                .hasMessage("There are no tables yet in " + bare.jdbcUrl()
                        + "; run migrate first, then repeat this command.");
    }

    /** A new one is exported and brought back, or it stays away for a reason. */
    @Test
    void ofEveryTableOfAnOrganisationSomebodyHasDecided() throws SQLException {
        Set<String> owned = new HashSet<>(found("portal", OWNED));
        owned.addAll(WITHOUT_OWNER);

        assertThat(OrganisationTables.names()).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(owned);
        assertThat(OrganisationTables.names()).allSatisfy(table -> assertThat(OrganisationTables.decision(table))
                .as(table)
                .matches(RETURNING.contains(OrganisationTables.fate(table)) ? "[a-z]+" : "[a-z]+ .{10,}"));
        assertThat(OrganisationTables.fate("audit_entry")).isEqualTo(Fate.OUT);
    }

    @Test
    void ofEveryTriggerForRowsThatAreAddedSomebodyHasDecided() throws SQLException {
        String returning = OrganisationTables.names().stream()
                .filter(table -> RETURNING.contains(OrganisationTables.fate(table)))
                .map(table -> "'public." + table + "'")
                .collect(Collectors.joining(", "));

        assertThat(OrganisationTables.triggers())
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(found("portal", TRIGGERS.formatted(returning)));
    }

    /** An organisation's rows, and of the keys what belongs to it alone. */
    @Test
    void keysAreExportedByThemselves() throws SQLException {
        try (Connection connection = cluster.owner("portal_keys").connect()) {
            assertThat(new OrganisationRows(new TableCatalogue(connection), UUID.randomUUID()).tablesOfKeys())
                    .containsExactlyInAnyOrder("organisation_key", "organisation_secret", "object_wrap");
        }
    }

    @Test
    void onlyThisReleaseTakesWhatItHasExported(@TempDir Path folder) throws IOException {
        OrganisationExport export = new OrganisationExport(
                reader("portal"), reader("portal_keys"), MASTER, RELEASE, new PrintStream(said, true, UTF_8));
        assertThat(export.write("fidh", folder, Optional.empty())).isTrue();
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }

        assertThat(brought(file, RELEASE)).isTrue();
        assertThat(said.toString(UTF_8)).contains(" rows of ", "There is nothing to restore.");
        assertThatThrownBy(() -> brought(file, "1.1"))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("was made by release 1.0 with schema ");
    }

    @Test
    void aRowOfAnotherOrganisationComesInByNoFile(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> brought(made(folder, ANOTHER, 0), RELEASE))
                .isInstanceOf(StartupRefused.class)
                .hasMessage("The file contains a row of another organisation.");
    }

    @Test
    void rowsThatAreNotWhatTheyWereAreRefused(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> brought(made(folder, FIDH, 0), RELEASE))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(" is damaged");
    }

    /** Says that it is of FIDH, and has a row of somebody. */
    private static Path made(Path folder, UUID owner, long hash) throws IOException, SQLException {
        Path file = folder.resolve("made" + BackupFile.ENDING);
        BackupFile.Head head = new BackupFile.Head(
                BackupPart.ORGANISATION,
                found("portal", "select max(version) from flyway_schema_history")
                        .get(0),
                "20260101T000000Z",
                new BackupFile.Subject("fidh", FIDH, RELEASE));
        String row = "{\"id\": \"%s\", \"organisation_id\": \"%s\"}\n".formatted(UUID.randomUUID(), owner);
        BackupFile.write(file, head, MASTER, archive -> {
            archive.table("statement").write(row.getBytes(UTF_8));
            return new BackupManifest(List.of(new TableSum("statement", 1, hash)));
        });
        return file;
    }

    private boolean brought(Path file, String release) {
        return new OrganisationImport(
                        cluster.owner("portal"),
                        reader("portal"),
                        reader("portal_keys"),
                        MASTER,
                        new PrintStream(said, true, UTF_8))
                .bringBack(file, release, false);
    }

    private static DatabaseAccount reader(String database) {
        return cluster.account(database, "portal_backup", Secrets.Name.DATABASE_BACKUP);
    }

    private static List<String> found(String database, String question) throws SQLException {
        try (Connection connection = cluster.owner(database).connect()) {
            return new TableCatalogue(connection).strings(question);
        }
    }
}
