package ngo.portal.web.plan.course;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ReportState;

/**
 * A preview of what the public reads of a plan after its publication: public sections with their records, accepted reports, no names of people.
 * The database does the publication itself; this class predicts the result for the person who is about to cause it.
 */
public record PublicPart(PlanContent content) {

    static PublicPart of(PlanContent all) {
        Set<UUID> sections = all.sections().stream()
                .filter(section -> section.level() == Level.PUBLIC)
                .map(SectionRow::id)
                .collect(Collectors.toSet());
        List<ReportRow> reports = in(sections, all.reports(), ReportRow::section).stream()
                .filter(report -> report.state() == ReportState.ACCEPTED)
                .toList();
        return new PublicPart(new PlanContent(
                all.plan(),
                in(sections, all.sections(), SectionRow::id).stream()
                        .map(PublicPart::unnamed)
                        .toList(),
                in(sections, all.objectives(), ObjectiveRow::section),
                in(sections, all.recommendations(), RecommendationRow::section),
                in(sections, all.activities(), ActivityRow::section).stream()
                        .map(PublicPart::confirmed)
                        .toList(),
                List.of(),
                reports,
                in(sections, all.commitments(), CommitmentRow::section).stream()
                        .map(PublicPart::unproven)
                        .toList(),
                List.of(),
                List.of()));
    }

    private static <T> List<T> in(Set<UUID> sections, List<T> rows, Function<T, UUID> section) {
        return rows.stream()
                .filter(row -> sections.contains(section.apply(row)))
                .toList();
    }

    private static SectionRow unnamed(SectionRow row) {
        return new SectionRow(
                row.id(),
                row.heading(),
                row.text(),
                row.textNumber(),
                row.written(),
                "",
                "",
                row.level(),
                List.of(),
                row.changedAt(),
                row.version());
    }

    private static ActivityRow confirmed(ActivityRow row) {
        return row.asked() ? row.unnamed() : row;
    }

    private static CommitmentRow unproven(CommitmentRow row) {
        return new CommitmentRow(
                row.id(),
                row.section(),
                row.number(),
                row.addresseeType(),
                row.addressee(),
                row.text(),
                row.announcedOn(),
                null,
                row.state(),
                List.of(),
                row.version());
    }

    /** How many sections the public gets to read. */
    public int sections() {
        return content.sections().size();
    }

    /** A hash that changes when any of this content changes. */
    int fingerprint() {
        return content.toString().hashCode();
    }
}
