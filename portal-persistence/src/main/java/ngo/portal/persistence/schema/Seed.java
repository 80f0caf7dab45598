package ngo.portal.persistence.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills a database with as many documents as a measurement wants, as the owner of its tables and past all triggers. */
public final class Seed {

    private Seed() {}

    /**
     * Adds what is missing to so many statements, and a tenth as many plans, a fiftieth as many requests. One transaction: all
     * tables of documents are locked until it ends.
     *
     * @param organisations how many there are afterwards at least
     */
    public static void fill(Connection owner, int statements, int organisations) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement sql = owner.createStatement()) {
            sql.execute("set local seed.statements = '" + statements + "'");
            sql.execute("set local seed.organisations = '" + organisations + "'");
            sql.execute(text("fill.sql"));
            owner.commit();
            owner.setAutoCommit(true);
            sql.execute("vacuum (analyze)");
        }
    }

    /** How many derived rows of a sample are others than the triggers make them; they are tried and rolled back. */
    public static int differences(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement sql = owner.createStatement()) {
            boolean rows = sql.execute(text("check.sql"));
            while (!rows) {
                rows = sql.getMoreResults();
            }
            try (ResultSet counted = sql.getResultSet()) {
                counted.next();
                if (counted.getInt(2) == 0) {
                    throw new IllegalStateException("nothing was filled in");
                }
                return counted.getInt(1);
            }
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static String text(String name) {
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
