package ngo.portal.web.plan;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;

/**
 * A section of a plan with its records. Only the beginning of a long list is shown; pages of their own show it in full.
 *
 * @param activities how many its reader sees
 */
public record SectionOverview(
        SectionRow row,
        ListSlice<ObjectiveRow> objectives,
        ListSlice<RecommendationRow> recommendations,
        ListSlice<CommitmentRow> commitments,
        int activities) {

    private static final int SHOWN_AT_FIRST = 5;

    /** The sections in the order of the plan, including empty ones if the reader may write them. */
    static List<SectionOverview> all(PlanContent content) {
        return content.sections().stream().map(row -> of(row, content)).toList();
    }

    /** Only those that say or hold something. */
    public static List<SectionOverview> worded(PlanContent content) {
        return all(content).stream().filter(chapter -> !chapter.holdsNothing()).toList();
    }

    private static SectionOverview of(SectionRow row, PlanContent content) {
        return new SectionOverview(
                row,
                in(row, content.objectives(), ObjectiveRow::section, ObjectiveRow::id),
                in(row, content.recommendations(), RecommendationRow::section, RecommendationRow::id),
                in(row, content.commitments(), CommitmentRow::section, CommitmentRow::id),
                (int) content.activities().stream()
                        .filter(one -> one.section().equals(row.id()))
                        .count());
    }

    private static <T> ListSlice<T> in(SectionRow row, List<T> all, Function<T, UUID> section, Function<T, UUID> id) {
        List<T> here =
                all.stream().filter(one -> section.apply(one).equals(row.id())).toList();
        return ListSlice.of(here, id, "", SHOWN_AT_FIRST);
    }

    public String html() {
        return row.html();
    }

    public boolean holdsRecords() {
        return activities > 0
                || !objectives.items().isEmpty()
                || !recommendations.items().isEmpty()
                || !commitments.items().isEmpty();
    }

    public boolean holdsNothing() {
        return !row.written() && !holdsRecords();
    }

    /** Who sees it, as a sign. */
    public String icon() {
        return switch (row.level()) {
            case ME -> "lock";
            case ORGANISATION, NAMED -> "people";
            case COALITION -> "flag";
            case PUBLIC -> "globe";
        };
    }
}
