package ngo.portal.persistence.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether what was filled in past triggers and foreign keys is what the portal itself would have made. */
final class SeedCheck {

    /** For each foreign key a question whether any row of its table points to a row that is not there. */
    private static final String FOREIGN_KEYS =
            """
            select c.conrelid::regclass || '.' || c.conname,
              format('select exists (select 1 from %s child where %s and not exists (select 1 from %s parent where %s))',
                c.conrelid::regclass, string_agg(format('child.%I is not null', a.attname), ' and '),
                c.confrelid::regclass, string_agg(format('parent.%I = child.%I', p.attname, a.attname), ' and '))
            from pg_constraint c
            cross join lateral unnest(c.conkey, c.confkey) as pair (child, parent)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.child
            join pg_attribute p on p.attrelid = c.confrelid and p.attnum = pair.parent
            where c.contype = 'f' and c.connamespace = 'public'::regnamespace
            group by c.oid, c.conrelid, c.confrelid, c.conname
            """;

    private SeedCheck() {}

    /** How many derived rows of a sample are others than the triggers make them; they are tried and rolled back. */
    static int differences(Connection owner) throws SQLException, IOException {
        owner.setAutoCommit(false);
        try (Statement sql = owner.createStatement();
                InputStream script = Objects.requireNonNull(
                        SeedCheck.class.getResourceAsStream("seed_check.sql"), "seed_check.sql")) {
            boolean rows = sql.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            while (!rows) {
                rows = sql.getMoreResults();
            }
            try (ResultSet counted = sql.getResultSet()) {
                counted.next();
                assertThat(counted.getInt(2)).as("derived rows of the sample").isPositive();
                return counted.getInt(1);
            }
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    /** The foreign keys that some row does not keep. */
    static Set<String> brokenForeignKeys(Connection superuser) throws SQLException {
        Map<String, String> questions = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        try (Statement sql = superuser.createStatement()) {
            try (ResultSet keys = sql.executeQuery(FOREIGN_KEYS)) {
                while (keys.next()) {
                    questions.put(keys.getString(1), keys.getString(2));
                }
            }
            assertThat(questions).as("foreign keys").isNotEmpty();
            for (Map.Entry<String, String> question : questions.entrySet()) {
                try (ResultSet answer = sql.executeQuery(question.getValue())) {
                    answer.next();
                    if (answer.getBoolean(1)) {
                        broken.add(question.getKey());
                    }
                }
            }
        }
        return broken;
    }
}
