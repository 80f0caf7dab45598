package ngo.portal.persistence.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills a database with seed data for measurements, without triggers and policies and without locking a table. */
public final class Seed {

    private Seed() {}

    /**
     * What was added, without what was there before.
     *
     * @param numbers by the names of the columns of the script, in their order
     */
    public record Added(Map<String, Integer> numbers) {

        public Added {
            numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        }

        public boolean nothing() {
            return numbers.values().stream().allMatch(number -> number == 0);
        }

        @Override
        public String toString() {
            return numbers.entrySet().stream()
                    .map(number -> number.getValue() + " " + number.getKey())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Adds what is missing to so many statements, and a tenth as many plans, a fiftieth as many requests. It uses one
     * transaction, which nobody sees before it ends and nobody waits for.
     *
     * @param superuser a connection to the portal's database by a superuser of PostgreSQL, which alone may disable triggers
     * @param organisations how many there are afterwards at least
     */
    public static Added fill(Connection superuser, int statements, int organisations) throws SQLException {
        superuser.setAutoCommit(false);
        try (Statement sql = superuser.createStatement()) {
            sql.execute("set local seed.statements = '" + statements + "'");
            sql.execute("set local seed.organisations = '" + organisations + "'");
            Added added = added(sql);
            superuser.commit();
            superuser.setAutoCommit(true);
            if (!added.nothing()) {
                sql.execute("set maintenance_work_mem = '512MB'");
                sql.execute("vacuum (analyze)");
            }
            return added;
        }
    }

    /**
     * Adds a petition with so many confirmed signatures, thirty closed days and today, unless there is one of this size.
     *
     * @return how many signatures were added
     */
    public static int sign(Connection superuser, int signatures) throws SQLException {
        superuser.setAutoCommit(false);
        try (Statement sql = superuser.createStatement()) {
            sql.execute("set local seed.signatures = '" + signatures + "'");
            int added;
            try (ResultSet count = last(sql, "signatures.sql")) {
                count.next();
                added = count.getInt(1);
            }
            superuser.commit();
            superuser.setAutoCommit(true);
            return added;
        }
    }

    private static Added added(Statement sql) throws SQLException {
        try (ResultSet count = last(sql, "fill.sql")) {
            count.next();
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (int i = 1; i <= count.getMetaData().getColumnCount(); i++) {
                numbers.put(count.getMetaData().getColumnLabel(i), count.getInt(i));
            }
            return new Added(numbers);
        }
    }

    /** The result of the last statement of a script. */
    private static ResultSet last(Statement sql, String script) throws SQLException {
        boolean rows = sql.execute(script(script));
        ResultSet answer = rows ? sql.getResultSet() : null;
        while (rows || sql.getUpdateCount() >= 0) {
            rows = sql.getMoreResults(Statement.KEEP_CURRENT_RESULT);
            answer = rows ? sql.getResultSet() : answer;
        }
        if (answer == null) {
            throw new IllegalStateException(script + " answers nothing");
        }
        return answer;
    }

    private static String script(String name) {
        try (InputStream file = Seed.class.getResourceAsStream("/db/seed/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
