package ngo.portal.web.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;

/** The contents of a plan by heading, and what is missing before a colleague can be asked for clearance. */
public final class Headings {

    private Headings() {}

    /** The sections of headings that have several, so that they can be put in an order. */
    public static List<SectionRow> several(List<SectionRow> sections) {
        return sections.stream()
                .filter(one -> sections.stream()
                                .filter(other -> other.heading() == one.heading())
                                .count()
                        > 1)
                .toList();
    }

    /** Mandatory headings under which nobody has written. */
    public static List<Heading> missing(List<SectionRow> sections) {
        return needed(sections, section -> true);
    }

    /** Mandatory headings without text that colleagues can see: nobody can clear what only its author sees. */
    public static List<Heading> unseen(List<SectionRow> sections) {
        return needed(sections, section -> section.level() != Level.ME);
    }

    private static List<Heading> needed(List<SectionRow> sections, Predicate<SectionRow> counts) {
        return Arrays.stream(Heading.values())
                .filter(Heading::isMandatory)
                .filter(heading -> sections.stream()
                        .noneMatch(one -> one.heading() == heading && one.written() && counts.test(one)))
                .toList();
    }
}
