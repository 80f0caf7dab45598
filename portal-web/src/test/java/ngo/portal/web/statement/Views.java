package ngo.portal.web.statement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.ejb.statement.Step;
import ngo.portal.persistence.statement.AmendmentRow;
import ngo.portal.persistence.statement.AmendmentState;
import ngo.portal.persistence.statement.CommentRow;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.Visibility;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;

/** Statements as pages read them. */
final class Views {

    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private Views() {}

    static StatementDetail statement(int number, String notes, String contact, Section... sections) {
        DocumentText text = new DocumentText("Title", "en", List.of(), List.of(sections));
        return new StatementDetail(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "fidh",
                "FIDH",
                "title",
                StatementState.CONSULTATION,
                text,
                notes,
                contact,
                number,
                1,
                "",
                0,
                0,
                null,
                null,
                null,
                "UTC",
                null,
                "",
                false,
                0,
                NOON,
                NOON,
                1);
    }

    static StatementView view(List<CommentRow> comments, List<AmendmentRow> amendments, Section... sections) {
        return new StatementView(
                statement(1, "", "", sections),
                Set.of(),
                comments,
                amendments,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static StatementView allowing(Step first, Step... others) {
        return new StatementView(
                statement(1, "", ""),
                EnumSet.of(first, others),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
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
                NOON,
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
                NOON,
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
                on.plain(),
                on.plain() + " At once.",
                "",
                "Ada",
                NOON,
                state,
                "",
                "");
    }
}
