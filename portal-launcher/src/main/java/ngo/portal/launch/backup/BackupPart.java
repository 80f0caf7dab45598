package ngo.portal.launch.backup;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is backed up by itself and never kept beside the other: whoever has one part alone reads nothing that is sealed.
 */
enum BackupPart {
    PORTAL("portal", "organisation", false),
    KEYS("keys", "organisation_key", true),
    /** One organisation's rows, out of all. */
    ORGANISATION("organisation", "organisation", false),
    /** The keys with which it opens what it has sealed. */
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

    /** Has a row as soon as a portal was used. */
    String firstTable() {
        return firstTable;
    }

    /** Data beside data, and keys beside keys. */
    boolean mayLieBeside(BackupPart other) {
        return keys == other.keys;
    }

    /** Whether it is a whole database, and not what one organisation has in it. */
    boolean isWhole() {
        return this == PORTAL || this == KEYS;
    }

    static Optional<BackupPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }
}
