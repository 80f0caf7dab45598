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
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.publication.PublicPlan.Activity;
import ngo.portal.persistence.publication.PublicPlan.Article;
import ngo.portal.persistence.publication.PublicPlan.Commitment;
import ngo.portal.persistence.publication.PublicPlan.Objective;
import ngo.portal.persistence.publication.PublicPlan.Recommendation;
import ngo.portal.persistence.publication.PublicPlan.Report;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentTextJson;

/** What hangs in the public sections of one plan. */
@ApplicationScoped
public class PublicPlanPartRepository {

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** By age; what several sections of one heading say stays in that order. */
    List<PublicPlan.Part> parts(UUID plan) {
        Map<UUID, List<Objective>> objectives = by(Objective::section, objectives(plan));
        Map<UUID, List<Recommendation>> recommendations = by(Recommendation::section, recommendations(plan));
        Map<UUID, List<Commitment>> commitments = by(Commitment::section, commitments(plan));
        return Sql.list(
                entities,
                "select section_id, heading, text from public_section where plan_id = ?1 order by created_at,"
                        + " section_id",
                line -> new PublicPlan.Part(
                        line.uuid(0),
                        line.oneOf(Heading.class, 1),
                        DocumentTextJson.read(line.text(2)),
                        objectives.getOrDefault(line.uuid(0), List.of()),
                        recommendations.getOrDefault(line.uuid(0), List.of()),
                        commitments.getOrDefault(line.uuid(0), List.of())),
                plan);
    }

    private Stream<Objective> objectives(UUID plan) {
        return Sql.list(
                entities,
                """
                select objective_id, section_id, number, text, indicator, baseline, target, due_on from public_objective
                where plan_id = ?1 order by number, objective_id
                """,
                line -> new Objective(
                        line.uuid(0),
                        line.uuid(1),
                        line.number(2),
                        line.text(3),
                        line.text(4),
                        line.text(5),
                        line.text(6),
                        line.dayOrNull(7)),
                plan)
                .stream();
    }

    private Stream<Recommendation> recommendations(UUID plan) {
        Map<UUID, List<Article>> cited = lists(Sql.list(
                entities,
                """
                select recommendation_id, symbol, article, subject from public_citation where plan_id = ?1
                order by symbol, article
                """,
                line -> Map.entry(line.uuid(0), new Article(line.text(1), line.number(2), line.text(3))),
                plan));
        return Sql.list(
                entities,
                """
                select recommendation_id, section_id, number, text, addressee_type, addressee from public_recommendation
                where plan_id = ?1 order by number, recommendation_id
                """,
                line -> new Recommendation(
                        line.uuid(0),
                        line.uuid(1),
                        line.number(2),
                        line.text(3),
                        line.oneOf(AddresseeType.class, 4),
                        line.text(5),
                        cited.getOrDefault(line.uuid(0), List.of())),
                plan)
                .stream();
    }

    private Stream<Commitment> commitments(UUID plan) {
        return Sql.list(
                entities,
                """
                select section_id, number, addressee_type, addressee, text, announced_on, state from public_commitment
                where plan_id = ?1 order by number, commitment_id
                """,
                line -> new Commitment(
                        line.uuid(0),
                        line.number(1),
                        line.oneOf(AddresseeType.class, 2),
                        line.text(3),
                        line.text(4),
                        line.day(5),
                        line.oneOf(CommitmentState.class, 6)),
                plan)
                .stream();
    }

    /** In the order of their first days; those without one at the end. */
    List<Activity> activities(UUID plan) {
        Map<UUID, List<UUID>> aims = lists(Sql.list(
                entities,
                "select activity_id, aim_id from public_aim where plan_id = ?1 order by aim_id",
                line -> Map.entry(line.uuid(0), line.uuid(1)),
                plan));
        return Sql.list(
                entities,
                """
                select activity_id, number, title, responsible, from_day, to_day, state from public_activity
                where plan_id = ?1 order by from_day, to_day, number, activity_id
                """,
                line -> new Activity(
                        line.uuid(0),
                        line.number(1),
                        line.text(2),
                        line.text(3),
                        line.dayOrNull(4),
                        line.dayOrNull(5),
                        line.oneOf(ActivityState.class, 6),
                        aims.getOrDefault(line.uuid(0), List.of())),
                plan);
    }

    /** The newest first. */
    List<Report> reports(UUID plan) {
        return Sql.list(
                entities,
                """
                select subject_id, due_on, reporter, text from public_report where plan_id = ?1 order by due_on desc, report_id
                """,
                line -> new Report(line.uuid(0), line.day(1), line.text(2), line.text(3)),
                plan);
    }

    private static <T> Map<UUID, List<T>> by(Function<T, UUID> section, Stream<T> all) {
        return all.collect(Collectors.groupingBy(section));
    }

    private static <T> Map<UUID, List<T>> lists(List<Map.Entry<UUID, T>> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
