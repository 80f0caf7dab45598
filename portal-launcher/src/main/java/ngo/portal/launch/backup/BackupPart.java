package ngo.portal.launch.backup;

import java.util.Arrays;
import java.util.Optional;

/** The parts that are backed up separately and must never be stored together: a single part does not reveal any encrypted content. */
enum BackupPart {
    PORTAL("portal", "organisation", false),
    KEYS("keys", "organisation_key", true),
    /** The rows of one organisation. */
    ORGANISATION("organisation", "organisation", false),
    /** The keys that open what this organisation has encrypted. */
    ORGANISATION_KEYS("organisation-keys", "organisation_key", true);

    private final String word;
    private final String firstTable;
    private final boolean keys;

    BackupPart(String word, String firstTable, boolean keys) {
        this.word = word;
        this.firstTable = firstTable;
        this.keys = keys;
    }

    String word() {
        return word;
    }

    /** A table that has rows as soon as a portal has been used. */
    String firstTable() {
        return firstTable;
    }

    /** Data may be stored next to data, and keys next to keys. */
    boolean mayLieBeside(BackupPart other) {
        return keys == other.keys;
    }

    /** Whether the part is a whole database, not the rows of one organisation. */
    boolean isWhole() {
        return this == PORTAL || this == KEYS;
    }

    static Optional<BackupPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }
}
