package ngo.portal.sample;

import static ngo.portal.sample.Answering.Way.DECLINED;
import static ngo.portal.sample.Answering.Way.IN_CLEARANCE;
import static ngo.portal.sample.Answering.Way.NAMED;
import static ngo.portal.sample.Answering.Way.NAMED_WITH_RESERVATION;
import static ngo.portal.sample.Answering.Way.NO_POSITION;
import static ngo.portal.sample.Answering.Way.REGION;
import static ngo.portal.sample.Answering.Way.SILENT;
import static ngo.portal.sample.Answering.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.persistence.statement.StatementState;

/** The sample statements in the order of their creation; the publication of the last one marks the end. */
public enum Story {
    LAWS("fidh", StatementState.DRAFT),
    RECOVERY("amnesty", StatementState.DRAFT),
    BUSINESS("fidh", StatementState.CONSULTATION),
    COURTS("omct", StatementState.TEXT_REVIEW),
    WOMEN(
            "awid",
            StatementState.OPEN_FOR_SIGN_ON,
            each(NAMED, "awid", "fidh", "frontline"),
            each(SILENT, "protectdefenders"),
            each(DECLINED, "rsf"),
            each(IN_CLEARANCE, "amnesty")),
    RELOCATION(
            "protectdefenders",
            StatementState.SIGN_ON_CLOSED,
            each(NAMED, "protectdefenders", "frontline", "fidh", "omct", "awid"),
            each(REGION, "rsf"),
            each(NO_POSITION, "ishr")),
    REPRISALS(
            "ishr",
            StatementState.EMBARGOED,
            each(NAMED, "ishr", "amnesty", "awid", "fidh", "frontline", "omct", "rsf")),
    SOURCES("rsf", StatementState.RETRACTED, each(NAMED, "rsf", "fidh", "frontline", "omct")),
    DIGITAL(
            "frontline",
            StatementState.CORRECTED,
            each(NAMED, "frontline", "amnesty", "awid", "ishr", "rsf"),
            each(REGION, "protectdefenders")),
    TORTURE(
            "omct",
            StatementState.PUBLISHED,
            each(NAMED, "omct", "amnesty", "fidh", "rsf"),
            each(REGION, "frontline"),
            each(SILENT, "awid", "ishr", "protectdefenders")),
    SUMMIT(
            "fidh",
            StatementState.PUBLISHED,
            each(NAMED, "fidh", "amnesty", "awid", "frontline", "omct", "protectdefenders", "rsf"),
            each(NAMED_WITH_RESERVATION, "ishr"));

    static final Story LAST = SUMMIT;

    private final String pen;
    private final StatementState end;

    @SuppressWarnings("ImmutableEnumChecker") // copied below
    private final List<Answering> answers;

    @SafeVarargs
    Story(String pen, StatementState end, Stream<Answering>... answers) {
        this.pen = pen;
        this.end = end;
        List<Answering> all = new ArrayList<>();
        for (Stream<Answering> group : answers) {
            group.forEach(all::add);
        }
        this.answers = List.copyOf(all);
    }

    String fileName() {
        return key() + ".md";
    }

    /** The prefix of the message keys of this story. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    ImportedText text() {
        return SampleFile.text(fileName());
    }

    /** Alias of the organisation that holds the pen. */
    String pen() {
        return pen;
    }

    StatementState end() {
        return end;
    }

    List<Answering> answers() {
        return answers;
    }
}
