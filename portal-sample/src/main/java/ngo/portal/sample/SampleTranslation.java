package ngo.portal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationState;

/**
 * The sample translations of a sample statement, with requester, writer and reviewer; all are of organisations that work in the
 * language or of the one that drafts the statement. One is made during the consultation, and the text is changed afterwards, so
 * that this translation stays out of date.
 */
public enum SampleTranslation {
    RU(
            StatementState.CONSULTATION,
            "frontline",
            "admin@frontline",
            "member@frontline",
            TranslationState.APPROVED,
            false),
    FR(StatementState.OPEN_FOR_SIGN_ON, "rsf", "signatory@rsf", "signatory@ishr", TranslationState.APPROVED, true),
    ES(StatementState.OPEN_FOR_SIGN_ON, "awid", "member@awid", "admin@amnesty", TranslationState.APPROVED, true),
    AR(StatementState.OPEN_FOR_SIGN_ON, "fidh", "admin@fidh", "member@amnesty", TranslationState.REVIEWED, false);

    static final Story OF = Story.SUMMIT;

    private final StatementState during;
    private final String asked;
    private final String writer;
    private final String reviewer;
    private final TranslationState end;
    private final boolean required;

    SampleTranslation(
            StatementState during,
            String asked,
            String writer,
            String reviewer,
            TranslationState end,
            boolean required) {
        this.during = during;
        this.asked = asked;
        this.writer = writer;
        this.reviewer = reviewer;
        this.end = end;
        this.required = required;
    }

    /** The state of the statement in which the translation is made. */
    StatementState during() {
        return during;
    }

    /** The tag of the language. */
    String language() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Alias of the organisation that is asked to write it. */
    String asked() {
        return asked;
    }

    SamplePerson writer() {
        return SamplePerson.of(writer);
    }

    SamplePerson reviewer() {
        return SamplePerson.of(reviewer);
    }

    /** The state in which its story ends; later changes of the statement may still put it out of date. */
    TranslationState end() {
        return end;
    }

    /** The statement is not published without it. */
    boolean required() {
        return required;
    }

    ImportedText text() {
        return SampleFile.text(OF.key() + "." + language() + ".md");
    }

    /** The words that its writer enters into these segments; the file has the same segments in the same order. */
    List<SegmentWords> typed(Segments source) {
        List<Segment> words = Segments.of(text().text()).all();
        if (words.size() != source.all().size()) {
            throw new IllegalArgumentException("not segment by segment: " + this);
        }
        List<SegmentWords> typed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            typed.add(SegmentWords.of(source.all().get(i).key(), words.get(i).typedSource(), false));
        }
        return typed;
    }
}
