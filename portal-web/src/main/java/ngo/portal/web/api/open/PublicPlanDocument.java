package ngo.portal.web.api.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.publication.PublicPlan;
import ngo.portal.web.plan.records.InstrumentWords;
import org.jspecify.annotations.Nullable;

/**
 * An adopted plan as the public reads it: only the content of its public sections.
 *
 * @param owner alias of the organisation that leads it
 */
public record PublicPlanDocument(
        String slug,
        String title,
        String goal,
        String language,
        String scope,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String owner,
        PlanState state,
        Instant adoptedAt,
        Instant publishedAt,
        @Nullable Instant withdrawnAt,
        List<Part> sections,
        List<Objective> objectives,
        List<Recommendation> recommendations,
        List<Activity> activities,
        List<Report> reports,
        List<Commitment> commitments) {

    /** A section. The text is HTML; the title, if there is one, replaces the name of the heading. */
    public record Part(UUID id, Heading heading, String title, String text) {

        static Part of(PublicPlan.Part part) {
            return new Part(part.id(), part.heading(), part.title(), part.html());
        }
    }

    public record Objective(
            UUID id, String text, String indicator, String baseline, String target, @Nullable LocalDate dueOn) {

        static Objective of(PublicPlan.Objective one) {
            return new Objective(one.id(), one.text(), one.indicator(), one.baseline(), one.target(), one.dueOn());
        }
    }

    public record Recommendation(
            UUID id, String text, AddresseeType addresseeType, String addressee, List<Cited> cites) {

        static Recommendation of(PublicPlan.Recommendation one, InstrumentWords words) {
            return new Recommendation(
                    one.id(),
                    one.text(),
                    one.addresseeType(),
                    one.addressee(),
                    one.cites().stream().map(cited -> Cited.of(cited, words)).toList());
        }
    }

    /**
     * An article of a legal instrument, which is identified by its symbol and by the portal's own short name, because several instruments may
     * have the same symbol.
     */
    public record Cited(String instrument, String symbol, int article, String subject) {

        static Cited of(PublicPlan.Article one, InstrumentWords words) {
            return new Cited(one.instrument(), one.symbol(), one.article(), words.subject(one));
        }
    }

    /** An activity, with the name of the organisation that does it. */
    public record Activity(
            UUID id,
            String title,
            String responsible,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ActivityState state,
            List<UUID> aims) {

        static Activity of(PublicPlan.Activity one) {
            return new Activity(
                    one.id(), one.title(), one.responsible(), one.from(), one.to(), one.state(), one.aims());
        }
    }

    /** An accepted report about an objective or an activity. */
    public record Report(UUID subject, LocalDate dueOn, String reporter, String text) {

        static Report of(PublicPlan.Report one) {
            return new Report(one.subject(), one.dueOn(), one.reporter(), one.text());
        }
    }

    public record Commitment(
            AddresseeType addresseeType, String addressee, String text, LocalDate announcedOn, CommitmentState state) {

        static Commitment of(PublicPlan.Commitment one) {
            return new Commitment(one.addresseeType(), one.addressee(), one.text(), one.announcedOn(), one.state());
        }
    }

    static PublicPlanDocument of(PublicPlan plan, InstrumentWords words) {
        return new PublicPlanDocument(
                plan.slug(),
                plan.title(),
                plan.head().goal(),
                plan.head().language(),
                plan.head().scope(),
                plan.head().startsOn(),
                plan.head().endsOn(),
                plan.ownerAlias(),
                plan.state(),
                plan.adoptedAt(),
                plan.publishedAt(),
                plan.withdrawnAt(),
                plan.parts().stream().map(Part::of).toList(),
                of(plan, part -> part.objectives().stream().map(Objective::of)),
                of(plan, part -> part.recommendations().stream().map(one -> Recommendation.of(one, words))),
                plan.activities().stream().map(Activity::of).toList(),
                plan.reports().stream().map(Report::of).toList(),
                of(plan, part -> part.commitments().stream().map(Commitment::of)));
    }

    private static <T> List<T> of(PublicPlan plan, Function<PublicPlan.Part, Stream<T>> what) {
        return plan.parts().stream().flatMap(what).toList();
    }
}
