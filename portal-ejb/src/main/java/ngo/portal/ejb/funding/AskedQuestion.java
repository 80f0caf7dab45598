package ngo.portal.ejb.funding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.handling.QuestionRow;

/** A question of the funder and the applicant's answer, if there is one. */
public record AskedQuestion(
        UUID id, List<RequestSection> sections, String askedName, Instant askedAt, String question, String answer) {

    public AskedQuestion {
        sections = List.copyOf(sections);
    }

    static AskedQuestion of(QuestionRow row, OpenedTexts openedTexts) {
        return new AskedQuestion(
                row.id(),
                row.sections(),
                row.askedName(),
                row.askedAt(),
                openedTexts.text(row.id(), QuestionRow.QUESTION),
                openedTexts.text(row.id(), QuestionRow.ANSWER));
    }

    /** Omits the texts, which are secrets. */
    @Override
    public String toString() {
        return "AskedQuestion";
    }
}
