package ngo.portal.persistence.publication;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.PlanHead;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * An adopted plan as the public may read it: its head, its public sections, and their records. Of a withdrawn plan only
 * title, owner and dates are left.
 *
 * @param publishedAt when its present text was published; its progress may be newer
 */
public record PublicPlan(
        UUID id,
        String slug,
        PlanHead head,
        String ownerAlias,
        String ownerName,
        PlanState state,
        Instant adoptedAt,
        Instant publishedAt,
        @Nullable Instant withdrawnAt,
        List<Part> parts,
        List<Activity> activities,
        List<Report> reports) {

    /** One public section, with its aims. */
    public record Part(
            UUID id,
            Heading heading,
            @Convert(converter = DocumentTextConverter.class) DocumentText text,
            List<Objective> objectives,
            List<Recommendation> recommendations,
            List<Commitment> commitments) {

        Part with(List<Objective> wanted, List<Recommendation> asked, List<Commitment> promised) {
            return new Part(id, heading, text, wanted, asked, promised);
        }

        /** Replaces the word of the heading; may be empty. */
        public String title() {
            return text.sections().get(0).heading();
        }

        public String html() {
            return text.sections().get(0).html();
        }

        public boolean isEmpty() {
            return html().isEmpty() && objectives.isEmpty() && recommendations.isEmpty() && commitments.isEmpty();
        }
    }

    public record Objective(
            UUID id,
            UUID section,
            int number,
            String text,
            String indicator,
            String baseline,
            String target,
            @Nullable LocalDate dueOn) {}

    public record Recommendation(
            UUID id,
            UUID section,
            int number,
            String text,
            AddresseeType addresseeType,
            String addressee,
            List<Article> cites) {

        Recommendation citing(List<Article> articles) {
            return new Recommendation(id, section, number, text, addresseeType, addressee, articles);
        }
    }

    /**
     * An article that a recommendation cites.
     *
     * @param instrument which of those that can be cited; several may have one symbol
     * @param subject as it was published, where that was in words; pages know newer ones in each language
     */
    public record Article(String instrument, String symbol, int article, String subject) {}

    /**
     * An activity.
     *
     * @param responsible name of the organisation that does it; empty while none has taken it
     * @param aims the public objectives and recommendations that it serves
     */
    public record Activity(
            UUID id,
            int number,
            String title,
            String responsible,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ActivityState state,
            List<UUID> aims) {

        Activity serving(List<UUID> others) {
            return new Activity(id, number, title, responsible, from, to, state, others);
        }
    }

    /** An accepted report about an objective or an activity. */
    public record Report(UUID subject, LocalDate dueOn, String reporter, String text) {}

    public record Commitment(
            UUID section,
            int number,
            AddresseeType addresseeType,
            String addressee,
            String text,
            LocalDate announcedOn,
            CommitmentState state) {}

    PublicPlan with(List<Part> sections, List<Activity> done, List<Report> accepted) {
        return new PublicPlan(
                id,
                slug,
                head,
                ownerAlias,
                ownerName,
                state,
                adoptedAt,
                publishedAt,
                withdrawnAt,
                sections,
                done,
                accepted);
    }

    public String title() {
        return head.title();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
