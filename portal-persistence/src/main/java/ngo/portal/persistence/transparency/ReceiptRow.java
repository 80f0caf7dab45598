package ngo.portal.persistence.transparency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of the proof for the holder of a code.
 *
 * @param fingerprint of the text that was signed
 * @param day into which it was counted; absent until that is over
 * @param part the row of the day's commitments that contains it
 * @param place in that row
 * @param leaves the row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceiptRow(
        UUID petition,
        String slug,
        String title,
        String textLanguage,
        String fingerprint,
        byte[] commitment,
        boolean invalidated,
        LocalDate confirmedOn,
        @Nullable LocalDate day,
        @Nullable Integer part,
        @Nullable Integer place,
        byte @Nullable [] leaves) {}
