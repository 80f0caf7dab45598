package ngo.portal.ejb.translation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationText;
import ngo.portal.persistence.translation.TranslationVerdictRow;
import org.jspecify.annotations.Nullable;

/**
 * A translation with its text.
 *
 * @param newest the text that was submitted last, as far as the reader may see it
 * @param segments of the present document, with the words of that text; empty if none was submitted
 * @param written the same with the unsubmitted draft of the reader's organisation; only if the reader may write
 * @param draftVersion version of that draft, 0 if there is none
 */
public record TranslationDetail(
        TranslationView view,
        Optional<TranslationText> newest,
        Segments segments,
        Segments written,
        long draftVersion,
        String savedBy,
        @Nullable Instant savedAt,
        List<TranslationVerdictRow> verdicts) {}
