package ngo.portal.web.api.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.PlanDetail;
import ngo.portal.persistence.plan.PlanReviewRow;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.plan.records.RiskReviewRow;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its reader sees it. Nothing indicates what is hidden from the reader: no gap and no count.
 *
 * @param riskReview the one that counts; absent for readers of other organisations
 * @param reviews what colleagues have said about letting it out; none for readers of other organisations
 * @param owner alias of the organisation that owns the plan
 * @param version counts the changes of what every reader sees alike; the tag identifies what this reader sees
 * @param allowed what the caller may do now
 */
public record PlanDocument(
        UUID id,
        String title,
        String goal,
        String language,
        String scope,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Section> sections,
        List<Objective> objectives,
        List<Recommendation> recommendations,
        List<Activity> activities,
        List<PlanRecords.Schedule> schedules,
        List<PlanRecords.Report> reports,
        List<PlanRecords.Commitment> commitments,
        List<PlanRecords.Risk> risks,
        List<PlanRecords.Target> targets,
        @Nullable RiskReview riskReview,
        List<Review> reviews,
        PlanState state,
        String stateNote,
        boolean adopted,
        String owner,
        Instant createdAt,
        Instant changedAt,
        long version,
        List<String> allowed) {

    public static PlanDocument of(PlanView view) {
        return of(view.content(), view.allowed(), view.riskReview(), view.reviews());
    }

    /** What a reader of another organisation sees, who is not there to do anything. */
    static PlanDocument seen(PlanContent content) {
        return of(content, Set.of(), Optional.empty(), List.of());
    }

    private static PlanDocument of(
            PlanContent content, Set<PlanAction> allowed, Optional<RiskReviewRow> risks, List<PlanReviewRow> reviews) {
        PlanDetail plan = content.plan();
        return new PlanDocument(
                plan.id(),
                plan.title(),
                plan.head().goal(),
                plan.head().language(),
                plan.head().scope(),
                plan.head().startsOn(),
                plan.head().endsOn(),
                content.sections().stream().map(Section::of).toList(),
                content.objectives().stream().map(Objective::of).toList(),
                content.recommendations().stream().map(Recommendation::of).toList(),
                content.activities().stream().map(Activity::of).toList(),
                content.schedules().stream().map(PlanRecords.Schedule::of).toList(),
                content.reports().stream().map(PlanRecords.Report::of).toList(),
                content.commitments().stream().map(PlanRecords.Commitment::of).toList(),
                content.risks().stream().map(PlanRecords.Risk::of).toList(),
                content.targets().stream().map(PlanRecords.Target::of).toList(),
                risks.map(RiskReview::of).orElse(null),
                reviews.stream().map(Review::of).toList(),
                plan.state(),
                plan.stateNote(),
                plan.adopted(),
                plan.ownerAlias(),
                plan.createdAt(),
                plan.changedAt(),
                plan.version(),
                allowed.stream().sorted().map(PlanAction::apiName).toList());
    }

    /**
     * A section; the text is HTML.
     *
     * @param title replaces the name of the heading; may be empty
     * @param with aliases of the named organisations; readers other than the owner see at most their own
     * @param heldBy the person it is with
     */
    public record Section(
            UUID id,
            Heading heading,
            String title,
            String text,
            Level level,
            List<String> with,
            String heldBy,
            Instant changedAt) {

        static Section of(SectionRow row) {
            return new Section(
                    row.id(),
                    row.heading(),
                    row.title(),
                    row.html(),
                    row.level(),
                    row.with(),
                    row.ownerName(),
                    row.changedAt());
        }
    }

    /** What is to be reached, and how one would know. */
    public record Objective(
            UUID id,
            UUID section,
            int number,
            String text,
            String indicator,
            String baseline,
            String target,
            @Nullable LocalDate dueOn) {

        static Objective of(ObjectiveRow row) {
            return new Objective(
                    row.id(),
                    row.section(),
                    row.number(),
                    row.text(),
                    row.indicator(),
                    row.baseline(),
                    row.target(),
                    row.dueOn());
        }
    }

    /** A recommendation to an addressee. */
    public record Recommendation(
            UUID id,
            UUID section,
            int number,
            String text,
            AddresseeType addresseeType,
            String addressee,
            List<String> cites) {

        static Recommendation of(RecommendationRow row) {
            return new Recommendation(
                    row.id(),
                    row.section(),
                    row.number(),
                    row.text(),
                    row.addresseeType(),
                    row.addressee(),
                    row.cites().stream().map(CitationFormat::written).toList());
        }
    }

    /**
     * What somebody does.
     *
     * @param organisation alias of the one that is responsible; absent while nobody is
     * @param aims objectives and recommendations that it serves
     */
    public record Activity(
            UUID id,
            UUID section,
            int number,
            String title,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ActivityState state,
            List<UUID> aims) {

        static Activity of(ActivityRow row) {
            return new Activity(
                    row.id(),
                    row.section(),
                    row.number(),
                    row.title(),
                    row.responsible() == null ? null : row.responsibleAlias(),
                    row.from(),
                    row.to(),
                    row.state(),
                    row.aims());
        }
    }

    /** Somebody has looked at the risks, and has said when that is due again. */
    public record RiskReview(LocalDate reviewedOn, LocalDate nextOn, String note, String reviewedBy) {

        static RiskReview of(RiskReviewRow row) {
            return new RiskReview(row.reviewedOn(), row.nextOn(), row.note(), row.reviewedBy());
        }
    }

    /** The request to a colleague for clearance of the plan, and the answer. */
    public record Review(String askedBy, Instant askedAt, @Nullable Boolean cleared, String reason, String decidedBy) {

        static Review of(PlanReviewRow row) {
            return new Review(row.askedName(), row.askedAt(), row.cleared(), row.reason(), row.decidedName());
        }
    }
}
