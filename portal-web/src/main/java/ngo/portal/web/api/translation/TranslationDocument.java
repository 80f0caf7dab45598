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
 * A translation with its words: those that were saved last for whoever may write, those that were handed in for everybody else.
 *
 * @param original language of the document itself
 * @param currentFingerprint of the document as it is now
 */
public record TranslationDocument(
        String original, String currentFingerprint, TranslationLine translation, List<Part> segments) {

    /**
     * One segment. Words are Markdown, apart from lines such as a title.
     *
     * @param right somebody has said that it is right as it stands
     * @param changed the document says something else here than what the words were made of
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
