package ngo.portal.web.api.translation;

import java.util.List;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Segments as they are written. What is left out stays as it is. */
public record TranslationWordsBody(@Nullable List<Part> segments) {

    /**
     * One segment.
     *
     * @param words in Markdown, apart from lines such as a title
     * @param right whether the writer confirms the words despite the findings of the checks
     */
    public record Part(@Nullable String key, @Nullable String words, @Nullable Boolean right) {

        SegmentWords typed() {
            if (key == null || words == null) {
                throw new InvalidInput("segments");
            }
            return SegmentWords.of(key, words, Boolean.TRUE.equals(right));
        }
    }

    List<SegmentWords> typed() {
        if (segments == null) {
            throw new InvalidInput("segments");
        }
        return segments.stream().map(Part::typed).toList();
    }
}
