package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.publication.PublicPlan.Activity;
import ngo.portal.persistence.publication.PublicPlan.Article;
import ngo.portal.persistence.publication.PublicPlan.Commitment;
import ngo.portal.persistence.publication.PublicPlan.Objective;
import ngo.portal.persistence.publication.PublicPlan.Recommendation;
import ngo.portal.persistence.publication.PublicPlan.Report;
import ngo.portal.persistence.shared.Select;

/** The records in the public sections of one plan. */
@ApplicationScoped
public class PublicPlanPartRepository {

    private static final Select<Objective> OBJECTIVES = Select.of(
            Objective.class,
            """
            select objective_id as id, section_id as section, number, text, indicator, baseline, target, due_on from public_objective
            where plan_id = ?1 order by number, objective_id
            """);

    private static final Select<Commitment> COMMITMENTS = Select.of(
            Commitment.class,
            """
            select section_id as section, number, addressee_type, addressee, text, announced_on, state from public_commitment
            where plan_id = ?1 order by number, commitment_id
            """);

    private static final Select<Report> REPORTS = Select.of(
            Report.class,
            """
            select subject_id as subject, due_on, reporter, text from public_report where plan_id = ?1 order by due_on desc, report_id
            """);

    private static final Select<PublicPlan.Part> PARTS = Select.of(
            PublicPlan.Part.class,
            """
            select section_id as id, heading, text from public_section where plan_id = ?1 order by place nulls last, created_at, section_id
            """);

    private static final Select<Cited> CITED = Select.of(
            Cited.class,
            """
            select recommendation_id as recommendation, instrument_id as instrument, symbol, article, subject from public_citation
            where plan_id = ?1 order by symbol, instrument_id, article
            """);

    private static final Select<Recommendation> RECOMMENDATIONS = Select.of(
            Recommendation.class,
            """
            select recommendation_id as id, section_id as section, number, text, addressee_type, addressee from public_recommendation
            where plan_id = ?1 order by number, recommendation_id
            """);

    private static final Select<Aim> AIMS = Select.of(
            Aim.class,
            "select activity_id as activity, aim_id as aim from public_aim where plan_id = ?1 order by aim_id");

    /** The activities without their aims. */
    private static final Select<Activity> ACTIVITIES = Select.of(
            Activity.class,
            """
            select activity_id as id, number, title, responsible, from_day as from, to_day as to, state, cast('{}' as uuid[]) as aims
            from public_activity where plan_id = ?1 order by from_day, to_day, number, activity_id
            """);

    private record Cited(UUID recommendation, Article article) {}

    private record Aim(UUID activity, UUID aim) {}

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** The aims by age; those of several sections of one heading keep that order. */
    List<PublicPlan.Part> parts(UUID plan) {
        Map<UUID, List<Objective>> objectives = by(Objective::section, objectives(plan));
        Map<UUID, List<Recommendation>> recommendations = by(Recommendation::section, recommendations(plan));
        Map<UUID, List<Commitment>> commitments = by(Commitment::section, commitments(plan));
        return PARTS.list(entities, plan).stream()
                .map(part -> part.with(
                        objectives.getOrDefault(part.id(), List.of()),
                        recommendations.getOrDefault(part.id(), List.of()),
                        commitments.getOrDefault(part.id(), List.of())))
                .toList();
    }

    private Stream<Objective> objectives(UUID plan) {
        return OBJECTIVES.list(entities, plan).stream();
    }

    private Stream<Recommendation> recommendations(UUID plan) {
        Map<UUID, List<Article>> cited = CITED.list(entities, plan).stream()
                .collect(Collectors.groupingBy(
                        Cited::recommendation, Collectors.mapping(Cited::article, Collectors.toList())));
        return RECOMMENDATIONS.list(entities, plan).stream()
                .map(row -> row.citing(cited.getOrDefault(row.id(), List.of())));
    }

    private Stream<Commitment> commitments(UUID plan) {
        return COMMITMENTS.list(entities, plan).stream();
    }

    /** The activities in the order of their first days; those without one at the end. */
    List<Activity> activities(UUID plan) {
        Map<UUID, List<UUID>> aims = AIMS.list(entities, plan).stream()
                .collect(Collectors.groupingBy(Aim::activity, Collectors.mapping(Aim::aim, Collectors.toList())));
        return ACTIVITIES.list(entities, plan).stream()
                .map(row -> row.serving(aims.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The reports, the newest first. */
    List<Report> reports(UUID plan) {
        return REPORTS.list(entities, plan);
    }

    private static <T> Map<UUID, List<T>> by(Function<T, UUID> section, Stream<T> all) {
        return all.collect(Collectors.groupingBy(section));
    }
}
