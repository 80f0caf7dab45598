package ngo.portal.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.Test;

/** What an update relies on: a file that is run anew leaves the database as it was, or as a fresh one would be. */
class SchemaIT {

    private static final String FORGET = "delete from flyway_schema_history where version is null";

    private static final String FUNCTIONS =
            """
            select p.oid::regprocedure::text, pg_get_functiondef(p.oid) from pg_proc p
            where p.pronamespace in ('public'::regnamespace, 'ctx'::regnamespace) and p.proowner = 'portal_owner'::regrole
            """;

    @Test
    void whatIsRunAnewMakesWhatAFreshDatabaseHas() throws SQLException {
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

    private static List<String> text(Database database) throws SQLException {
        try (Connection superuser = database.superuser()) {
            return SchemaText.of(superuser);
        }
    }
}
