package ngo.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.launch.database.EmbeddedDatabase;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.schema.Seed;

/**
 * The command {@code seed 100k}: fills the running demonstration with the given number of statements, for measurements and for
 * viewing pages with much data.
 */
final class SeedCommand {

    static final String COMMAND = "seed";
    static final String SIGNATURES = "seed-signatures";

    private static final String ONLY_A_DEMONSTRATION =
            "Only a demonstration, started with the sample coalition, can be filled;"
                    + " this portal may contain data of real organisations.";

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,6})(k|m|)");
    private static final int MAX_STATEMENTS = 5_000_000;
    private static final int DEFAULT_ORGANISATIONS = 200;
    private static final int MAX_ORGANISATIONS = 5_000;
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    private static final String DEMONSTRATION =
            "select exists (select 1 from flyway_schema_history where script like 'R\\_\\_sample%' and success)";

    private static final String SUPERUSER = "select rolsuper from pg_roles where rolname = current_user";

    private final DatabaseAccount superuser;
    private final PrintStream out;

    private SeedCommand(DatabaseAccount superuser, PrintStream out) {
        this.superuser = superuser;
        this.out = out;
    }

    /** For the installation that runs on a home. */
    static SeedCommand of(Settings settings, PrintStream out) {
        String database = AddressFile.owner(settings.home()).jdbcUrl();
        return new SeedCommand(
                settings.externalDatabase()
                        .map(given -> new DatabaseAccount(database, given.user(), given.password()))
                        .orElseGet(() -> embedded(settings, database)),
                out);
    }

    private static DatabaseAccount embedded(Settings settings, String database) {
        try {
            return new DatabaseAccount(
                    database,
                    EmbeddedDatabase.SUPERUSER,
                    Secrets.keptIn(settings.home()).get(Secrets.Name.DATABASE_SUPERUSER));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Adds what is missing and reports it while the portal keeps running.
     *
     * @param size number of statements, such as 500, 10k or 1m
     * @param organisations minimum number of organisations; empty for 200
     */
    boolean fill(String size, String organisations) {
        int statements = number(size, MAX_STATEMENTS);
        int taking = organisations.isEmpty() ? DEFAULT_ORGANISATIONS : number(organisations, MAX_ORGANISATIONS);
        try (Connection connection = superuser.connect()) {
            require(connection, DEMONSTRATION, ONLY_A_DEMONSTRATION);
            require(
                    connection,
                    SUPERUSER,
                    "This needs a superuser of PostgreSQL, and " + superuser.user() + " is not one.");
            out.println("Adding data; the portal keeps running …");
            long start = System.nanoTime();
            Seed.Added added = Seed.fill(connection, statements, taking);
            out.println(sentence(size, added, (System.nanoTime() - start) / NANOSECONDS_PER_SECOND));
            return true;
        } catch (SQLException failed) {
            throw new StartupRefused("The database could not be filled: " + StartupRefused.firstLine(failed), failed);
        }
    }

    /** Adds a petition with the given number of confirmed signatures and reports how long that took. */
    boolean sign(String size) {
        int signatures = number(size, MAX_STATEMENTS);
        try (Connection connection = superuser.connect()) {
            require(connection, DEMONSTRATION, ONLY_A_DEMONSTRATION);
            require(
                    connection,
                    SUPERUSER,
                    "This needs a superuser of PostgreSQL, and " + superuser.user() + " is not one.");
            out.println("Adding signatures; the portal keeps running …");
            long start = System.nanoTime();
            int added = Seed.sign(connection, signatures);
            out.println(
                    added == 0
                            ? "Nothing was added: there is already a petition of this size."
                            : String.format(
                                    Locale.ROOT,
                                    "Added in %.0f s: the petition seed-%d-signatures.",
                                    (System.nanoTime() - start) / NANOSECONDS_PER_SECOND,
                                    added));
            return true;
        } catch (SQLException failed) {
            throw new StartupRefused("The signatures could not be added: " + StartupRefused.firstLine(failed), failed);
        }
    }

    private static String sentence(String size, Seed.Added added, double seconds) {
        return added.nothing()
                ? "Nothing was added: there are already as many statements as \"" + size + "\" asks for."
                : String.format(Locale.ROOT, "Added in %.0f s: %s.", seconds, added);
    }

    private static void require(Connection connection, String question, String otherwise) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            if (!answer.getBoolean(1)) {
                throw new StartupRefused(otherwise);
            }
        }
    }

    private static int number(String text, int most) {
        Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new StartupRefused("\"" + text + "\" is not a size; write 500, 10k or 1m.");
        }
        long unit =
                switch (size.group(2)) {
                    case "k" -> 1_000;
                    case "m" -> 1_000_000;
                    default -> 1;
                };
        long number = Long.parseLong(size.group(1)) * unit;
        if (number > most) {
            throw new StartupRefused("\"" + text + "\" is too many; at most " + most + " can be added.");
        }
        return (int) number;
    }
}
