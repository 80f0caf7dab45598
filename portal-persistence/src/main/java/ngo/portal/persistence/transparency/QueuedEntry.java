package ngo.portal.persistence.transparency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that waits to be logged.
 *
 * @param act such as {@code SIGN_ON}
 * @param entry its words
 * @param signer the organisation that did it; absent where none did
 * @param alias empty unless the organisation is named, and so signs
 * @param statement or the petition
 * @param signature whose place in the log is needed when it is withdrawn
 * @param day of a petition, whose number it holds; absent in all else
 * @param salt hides which organisation a region represents
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record QueuedEntry(
        long number,
        String act,
        String entry,
        @Nullable UUID signer,
        String alias,
        UUID statement,
        @Nullable UUID signature,
        byte[] salt,
        @Nullable LocalDate day) {}
