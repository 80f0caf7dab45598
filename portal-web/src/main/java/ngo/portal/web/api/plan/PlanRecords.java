package ngo.portal.web.api.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.plan.records.Degree;
import ngo.portal.persistence.plan.records.EvidenceRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.RiskRow;
import ngo.portal.persistence.plan.records.ScheduleRow;
import ngo.portal.persistence.plan.records.Stance;
import ngo.portal.persistence.plan.records.TargetRow;
import org.jspecify.annotations.Nullable;

/** The parts of a plan's document about its follow-up, and those that only the owner sees. */
final class PlanRecords {

    private PlanRecords() {}

    /**
     * When reports are due.
     *
     * @param about the objective or the activity
     * @param everyMonths none where there is but one report
     */
    public record Schedule(UUID id, UUID section, UUID about, LocalDate firstDue, int everyMonths, LocalDate lastDue) {

        static Schedule of(ScheduleRow row) {
            return new Schedule(
                    row.id(), row.section(), row.subject(), row.firstDue(), row.everyMonths(), row.lastDue());
        }
    }

    /**
     * A report that was handed in.
     *
     * @param reporter name of the organisation
     * @param acceptedAt absent while the owner of the plan has not accepted it
     */
    public record Report(
            UUID id,
            UUID section,
            UUID schedule,
            LocalDate dueOn,
            String reporter,
            String text,
            String submittedBy,
            Instant submittedAt,
            @Nullable Instant acceptedAt) {

        static Report of(ReportRow row) {
            return new Report(
                    row.id(),
                    row.section(),
                    row.schedule(),
                    row.dueOn(),
                    row.reporterName(),
                    row.text(),
                    row.submittedBy(),
                    row.submittedAt(),
                    row.acceptedAt());
        }
    }

    /** What an addressee has promised, and what has become of it. */
    public record Commitment(
            UUID id,
            UUID section,
            int number,
            AddresseeType addresseeType,
            String addressee,
            String text,
            LocalDate announcedOn,
            @Nullable LocalDate followUpOn,
            CommitmentState state,
            List<Evidence> evidence) {

        static Commitment of(CommitmentRow row) {
            return new Commitment(
                    row.id(),
                    row.section(),
                    row.number(),
                    row.addresseeType(),
                    row.addressee(),
                    row.text(),
                    row.announcedOn(),
                    row.followUpOn(),
                    row.state(),
                    row.evidence().stream().map(Evidence::of).toList());
        }
    }

    /** The evidence for the state of a commitment. */
    public record Evidence(CommitmentState state, String text, String source, String addedBy, Instant addedAt) {

        static Evidence of(EvidenceRow row) {
            return new Evidence(row.state(), row.text(), row.source(), row.addedBy(), row.addedAt());
        }
    }

    /** A risk of a plan: what may happen, to whom, and the measures against it. */
    public record Risk(
            UUID id, UUID section, String threat, String exposed, Degree likelihood, Degree impact, String mitigation) {

        static Risk of(RiskRow row) {
            return new Risk(
                    row.id(),
                    row.section(),
                    row.threat(),
                    row.exposed(),
                    row.likelihood(),
                    row.impact(),
                    row.mitigation());
        }
    }

    /** Somebody on the power map, and the way to them. */
    public record Target(
            UUID id,
            UUID section,
            String name,
            Stance stance,
            String influencePath,
            @Nullable LocalDate lastContactOn) {

        static Target of(TargetRow row) {
            return new Target(
                    row.id(), row.section(), row.name(), row.stance(), row.influencePath(), row.lastContactOn());
        }
    }
}
