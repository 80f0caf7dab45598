package ngo.portal.web.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.Visibility;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;

/** Texts and what is said about them, as pages read them. */
final class Talks {

    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private Talks() {}

    static DocumentText text(Section... sections) {
        return new DocumentText("Title", "en", List.of(), List.of(sections));
    }

    static NumberedText numbered(Section... sections) {
        return NumberedText.of(text(sections));
    }

    static CommentRow comment(Section section, int paragraph, boolean resolved) {
        UUID id = UUID.randomUUID();
        Paragraph on = Paragraphs.of(section.html()).all().get(paragraph - 1);
        return new CommentRow(
                id,
                id,
                section.id(),
                paragraph,
                on.key(),
                on.plain(),
                "Well said.",
                Visibility.ALL,
                "OMCT",
                "Ada",
                true,
                NOON,
                null,
                false,
                resolved ? "Ben" : null);
    }

    static CommentRow reply(CommentRow to) {
        return new CommentRow(
                UUID.randomUUID(),
                to.id(),
                to.section(),
                to.paragraph(),
                to.paragraphKey(),
                to.quote(),
                "Indeed.",
                Visibility.ALL,
                "FIDH",
                "Cem",
                false,
                NOON,
                null,
                false,
                to.resolvedBy());
    }

    static AmendmentRow amendment(Section section, int paragraph, AmendmentState state) {
        Paragraph on = Paragraphs.of(section.html()).all().get(paragraph - 1);
        return new AmendmentRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OMCT",
                section.id(),
                paragraph,
                on.key(),
                "",
                on.plain(),
                on.plain() + " At once.",
                "",
                "Ada",
                true,
                NOON,
                1,
                null,
                state,
                "",
                "",
                null,
                "",
                "");
    }
}
