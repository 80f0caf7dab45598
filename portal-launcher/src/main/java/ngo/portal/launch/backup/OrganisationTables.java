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

/** What becomes of each table when one organisation is exported and what it has lost is brought back; decided in one file. */
final class OrganisationTables {

    private static final String TRIGGER = "trigger.";
    private static final String WORKS = "works";

    /** Tables of keys: an organisation's own, and those with which it opens what it has sealed itself. */
    static final Set<String> OF_KEYS = Set.of("organisation_key", "organisation_secret", "object_wrap");

    private static final Properties DECIDED = decided();

    /** What happens with the rows of a table. */
    enum Fate {
        /** Exported; brought back by itself, and others with it. */
        DOCUMENT,
        /** Exported; brought back, with what it hangs on where people may take it away themselves. */
        BACK,
        /** Exported; comes back with its document as it was, and is never compared: the portal keeps it by itself. */
        DERIVED,
        /** Exported, never brought back. */
        TOLD,
        /** Not exported. */
        OUT;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private OrganisationTables() {}

    /**
     * What is decided of a table.
     *
     * @throws IllegalStateException if nothing is
     */
    static Fate fate(String table) {
        String line = decision(table);
        String word = line.replaceFirst(" .*", "");
        return Arrays.stream(Fate.values())
                .filter(fate -> fate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + "=" + line));
    }

    /** The fate in a word, and behind it why rows do not come back. */
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

    /** All that are decided of. */
    static Set<String> names() {
        return DECIDED.stringPropertyNames().stream()
                .filter(OrganisationTables::isKnown)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a trigger works for what is brought back as well. */
    static boolean works(String trigger) {
        return WORKS.equals(Objects.requireNonNull(DECIDED.getProperty(TRIGGER + trigger), trigger));
    }

    /** All triggers that are decided of. */
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
