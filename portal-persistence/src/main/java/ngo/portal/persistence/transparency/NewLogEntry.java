package ngo.portal.persistence.transparency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be appended.
 *
 * @param type such as {@code sign-on}
 * @param statement or the petition
 * @param alias of the organisation that it names, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewLogEntry(
        byte[] entry,
        String type,
        @Nullable UUID statement,
        @Nullable UUID signature,
        String alias,
        @Nullable LocalDate day) {

    /** An entry that is about no day. */
    public NewLogEntry(byte[] entry, String type, @Nullable UUID statement, @Nullable UUID signature, String alias) {
        this(entry, type, statement, signature, alias, null);
    }
}
