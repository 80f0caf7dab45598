package ngo.portal.web.plan;

import java.util.Arrays;
import java.util.List;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;

/** What stands under the headings of a plan, and what it still lacks before a colleague can be asked to clear it. */
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

    /** A section that one person keeps does not count, for nobody else would clear it. */
    public static List<Heading> missing(List<SectionRow> sections) {
        return Arrays.stream(Heading.values())
                .filter(Heading::isMandatory)
                .filter(heading -> sections.stream()
                        .noneMatch(one -> one.heading() == heading && one.written() && one.level() != Level.ME))
                .toList();
    }
}
