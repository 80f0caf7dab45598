package ngo.portal.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.Test;

/** What an update relies on: a migration that runs again leaves the database as it was, or as a fresh one would be. */
class SchemaIT {

    private static final String FORGET = "delete from flyway_schema_history where version is null";

    private static final String FUNCTIONS =
            """
            select p.oid::regprocedure::text, pg_get_functiondef(p.oid) from pg_proc p
            where p.pronamespace in ('public'::regnamespace, 'ctx'::regnamespace) and p.proowner = 'portal_owner'::regrole
            """;

    private static final Path ENDS_LAPSED = Path.of("src/main/resources/db/migration/V061__lapsed_revision.sql");

    private static final String FOUNDED =
            """
            insert into organisation (id, alias, name, short_name, state)
            values (gen_random_uuid(), 'o', 'O', 'O', 'ACTIVE')
            """;

    /** A statement in this state with an open change for this purpose. */
    private static final String PROPOSED =
            """
            insert into statement (organisation_id, id, slug, title, state, text, text_number, binding_number, created_by, created_at,
              changed_at, version, revision_number, revision_open)
            select o.id, '%1$s', '%1$s', 'T', '%2$s', '{}', 1, 1, 'x', now(), now(), 0, 1, true from organisation o;
            insert into revision (organisation_id, statement_id, owner_id, number, purpose, text, note, proposed_by, proposed_by_subject,
              proposed_at)
            select o.id, '%1$s', o.id, 1, '%3$s', '{}', '', 'A', 'a', now() from organisation o
            """;

    private static final String OPEN =
            """
            select concat_ws(' ', s.state, v.purpose, s.revision_open, r.revision) from statement s
            join revision v on v.statement_id = s.id join document_reader r on r.document_id = s.id
            """;

    @Test
    void aRepeatedMigrationGivesTheSameSchemaAsAFreshDatabase() throws SQLException {
        Database once = Database.running().another("run_anew");
        List<String> fresh = text(once);
        assertThat(fresh).hasSizeGreaterThan(1_000);
        try (Connection owner = once.as("portal_owner");
                Statement sql = owner.createStatement()) {
            sql.execute("create policy that_no_file_names_any_more on statement for select to portal_app using (true)");
            assertThat(sql.executeUpdate(FORGET)).isGreaterThan(10);
            owner.commit();
        }
        assertThat(text(once)).isNotEqualTo(fresh);

        migrate(once);

        assertThat(text(once)).isEqualTo(fresh);
    }

    /** Nobody can decide it any more, and nothing else could be proposed beside it. */
    @Test
    void anUpdateEndsChangesThatNobodyHadDecidedWhenTheCallClosed() throws SQLException, IOException {
        Database before = Database.running().another("lapsed");
        List<String> relations = relations(before);
        List<String> expected = List.of(
                "OPEN_FOR_SIGN_ON EDITORIAL t t",
                "SIGN_ON_CLOSED EDITORIAL f f",
                "RELEASE_CLEARED EDITORIAL f f",
                "EMBARGOED SUBSTANTIVE f f",
                "PUBLISHED EDITORIAL f f",
                "PUBLISHED CORRECTION t t",
                "CORRECTED RETRACTION t t",
                "CANCELLED SUBSTANTIVE f f");
        try (Connection superuser = before.superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute(FOUNDED);
            for (String one : expected) {
                String[] words = one.split(" ", -1);
                sql.execute(PROPOSED.formatted(UUID.randomUUID(), words[0], words[1]));
            }
        }

        try (Connection owner = before.as("portal_owner");
                Statement sql = owner.createStatement()) {
            sql.execute(Files.readString(ENDS_LAPSED));
            owner.commit();
        }

        List<String> found = new ArrayList<>();
        try (Connection superuser = before.superuser();
                Statement sql = superuser.createStatement();
                ResultSet rows = sql.executeQuery(OPEN)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(relations(before)).isEqualTo(relations);
    }

    /** Files that make functions do not look at their texts, which may name what a later file makes. Of other languages only the form is seen. */
    @Test
    void functionsInSqlNameOnlyWhatThereIs() throws SQLException {
        try (Connection owner = Database.running().as("portal_owner");
                Statement sql = owner.createStatement()) {
            Map<String, String> functions = new LinkedHashMap<>();
            try (ResultSet rows = sql.executeQuery(FUNCTIONS)) {
                while (rows.next()) {
                    functions.put(rows.getString(1), rows.getString(2));
                }
            }
            assertThat(functions).hasSizeGreaterThan(100);
            sql.execute("set check_function_bodies = on");
            for (Map.Entry<String, String> function : functions.entrySet()) {
                assertThatCode(() -> sql.execute(function.getValue()))
                        .as(function.getKey())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void migrate(Database database) {
        Schema.migrate(database.url(), "portal_owner", Database.PASSWORD, Database.CONTEXT_KEY);
    }

    /** Whose they are, who may what with them, and whether policies bind their owner too. */
    private static List<String> relations(Database database) throws SQLException {
        return text(database).stream()
                .filter(line -> line.startsWith("relation "))
                .toList();
    }

    private static List<String> text(Database database) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return SchemaText.of(superuser);
        }
    }
}
