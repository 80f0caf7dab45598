package ngo.portal.web.api.translation;

import java.util.List;
import ngo.portal.ejb.translation.Glossary;
import ngo.portal.ejb.translation.TranslationAction;
import ngo.portal.ejb.translation.TranslationDetail;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.SegmentCheck;
import ngo.portal.persistence.translation.SegmentKind;
import ngo.portal.persistence.translation.Segments;

/**
 * A translation with its words: the last saved ones for its writers, the submitted ones for all other readers.
 *
 * @param original language of the document itself
 * @param currentFingerprint of the document as it is now
 */
public record TranslationDocument(
        String original, String currentFingerprint, TranslationLine translation, List<Part> segments) {

    /**
     * One segment. Words are Markdown, apart from lines such as a title.
     *
     * @param right somebody has confirmed the words despite the findings of the checks
     * @param changed the document has changed here since the words were written
     */
    public record Part(
            String key,
            SegmentKind kind,
            String source,
            String words,
            boolean right,
            boolean changed,
            List<SegmentCheck> checks) {

        static Part of(Segment segment, Glossary glossary) {
            return new Part(
                    segment.key(),
                    segment.kind(),
                    segment.typedSource(),
                    segment.typed(),
                    segment.agreed(),
                    segment.isChanged(),
                    glossary.checks(segment));
        }
    }

    public static TranslationDocument of(TranslationDetail detail) {
        return new TranslationDocument(
                detail.view().source().text().language(),
                detail.view().source().fingerprint(),
                TranslationLine.of(detail.view()),
                segments(detail).all().stream()
                        .map(segment -> Part.of(segment, glossary(detail)))
                        .toList());
    }

    private static Glossary glossary(TranslationDetail detail) {
        return Glossary.of(
                detail.view().source().text().language(), detail.view().row().language());
    }

    private static Segments segments(TranslationDetail detail) {
        return detail.view().may(TranslationAction.TRANSLATE) ? detail.written() : detail.segments();
    }
}
