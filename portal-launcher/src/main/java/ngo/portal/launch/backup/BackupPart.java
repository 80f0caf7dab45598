package ngo.portal.launch.backup;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is backed up by itself and never kept beside the other: whoever has one part alone reads nothing that is sealed.
 */
enum BackupPart {
    PORTAL("portal", "organisation"),
    KEYS("keys", "organisation_key");

    private final String word;
    private final String firstTable;

    BackupPart(String word, String firstTable) {
        this.word = word;
        this.firstTable = firstTable;
    }

    String word() {
        return word;
    }

    /** Has a row as soon as a portal was used. */
    String firstTable() {
        return firstTable;
    }

    static Optional<BackupPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }
}
