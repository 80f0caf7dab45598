package ngo.portal.launch.backup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** How each table is treated when an organisation is exported and when its lost rows are restored; configured in one file. */
final class OrganisationTables {

    private static final String TRIGGER = "trigger.";
    private static final String WORKS = "works";

    /** Tables of keys: an organisation's own keys, and the wraps with which it opens what it has encrypted itself. */
    static final Set<String> OF_KEYS = Set.of("organisation_key", "organisation_secret", "object_wrap");

    private static final Properties DECIDED = decided();

    /** How the rows of a table are treated. */
    enum Fate {
        /** Exported and restored, together with the rows that belong to it. */
        DOCUMENT,
        /** Exported and restored. If people may delete such rows themselves, a row is restored only together with what it belongs to. */
        BACK,
        /** Exported and restored unchanged with its document, and never compared, since the portal maintains it. */
        DERIVED,
        /** Exported and never restored. */
        EXPORTED,
        /** Not exported. */
        OUT;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private OrganisationTables() {}

    /**
     * How a table is treated.
     *
     * @throws IllegalStateException if the file has no decision about the table
     */
    static Fate fate(String table) {
        String line = decision(table);
        String word = line.replaceFirst(" .*", "");
        return Arrays.stream(Fate.values())
                .filter(fate -> fate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + "=" + line));
    }

    /** The fate in one word, followed by the reason why rows are not restored. */
    static String decision(String table) {
        String line = DECIDED.getProperty(table);
        if (line == null) {
            throw new IllegalStateException("Nobody has decided what becomes of " + table + " when one is exported.");
        }
        return line;
    }

    static boolean isKnown(String table) {
        return DECIDED.containsKey(table) && !table.startsWith(TRIGGER);
    }

    /** All tables that the file has a decision about. */
    static Set<String> names() {
        return DECIDED.stringPropertyNames().stream()
                .filter(OrganisationTables::isKnown)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a trigger also runs for restored rows. */
    static boolean works(String trigger) {
        return WORKS.equals(Objects.requireNonNull(DECIDED.getProperty(TRIGGER + trigger), trigger));
    }

    /** All triggers that the file has a decision about. */
    static Set<String> triggers() {
        return DECIDED.stringPropertyNames().stream()
                .filter(name -> name.startsWith(TRIGGER))
                .map(name -> name.substring(TRIGGER.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Properties decided() {
        Properties decided = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(OrganisationTables.class.getResourceAsStream("organisation.properties")),
                StandardCharsets.UTF_8)) {
            decided.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return decided;
    }
}
