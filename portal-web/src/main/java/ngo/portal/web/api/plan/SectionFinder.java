package ngo.portal.web.api.plan;

import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Finds the section in which something new hangs. */
final class SectionFinder {

    private SectionFinder() {}

    /** The one that is named, or else the first under the heading, or else under the one that is usual for such a thing. */
    static UUID of(List<SectionRow> sections, @Nullable UUID named, @Nullable Heading heading, Heading usual) {
        Heading under = heading == null ? usual : heading;
        return sections.stream()
                .filter(one -> named == null ? one.heading() == under : one.id().equals(named))
                .map(SectionRow::id)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("section"));
    }
}
