package ngo.portal.ejb.proof;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The proof that the holder of a code can download.
 *
 * @param title of the petition, in the language that was signed
 * @param countedOn the day in the log; absent as long as there is only the promise
 * @param file a receipt, or a promise; empty while neither can be made
 */
public record SupporterProof(
        String slug,
        String title,
        String textLanguage,
        boolean invalidated,
        LocalDate confirmedOn,
        @Nullable LocalDate countedOn,
        String file) {

    /** Whether the log holds it. */
    public boolean logged() {
        return countedOn != null;
    }

    /** The name of the file. */
    public String fileName() {
        return slug + (logged() ? ".receipt.txt" : ".promise.txt");
    }
}
