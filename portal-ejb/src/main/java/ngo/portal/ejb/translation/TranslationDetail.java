package ngo.portal.ejb.translation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationText;
import ngo.portal.persistence.translation.TranslationVerdictRow;
import org.jspecify.annotations.Nullable;

/**
 * A translation with its words.
 *
 * @param newest the text that was handed in last, as far as the reader sees it
 * @param segments of the document as it is now, with the words of that text; where nothing was handed in they are empty
 * @param written the same with what the reader's organisation has written since and not handed in; only where the reader may write
 * @param draftVersion of what was written, 0 where that was not begun yet
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
