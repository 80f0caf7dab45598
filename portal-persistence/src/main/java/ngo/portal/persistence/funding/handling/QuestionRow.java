package ngo.portal.persistence.funding.handling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.RequestSection;

/** A question of the funder; its words and those of the answer are sealed under its id. */
public record QuestionRow(UUID id, List<RequestSection> sections, String askedName, Instant askedAt) {

    /** The names under which the words of a question and of its answer are sealed. */
    public static final String QUESTION = "QUESTION";

    public static final String ANSWER = "ANSWER";

    public QuestionRow {
        sections = List.copyOf(sections);
    }
}
