package ngo.portal.persistence.plan.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Sql;

/** What plans want: objectives for oneself, and recommendations to others with the articles they rest on. */
@ApplicationScoped
public class AimRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(UUID organisation, UUID plan, ObjectiveRow objective, Instant now) {
        Sql.run(
                entities,
                """
                insert into objective (organisation_id, id, plan_id, section_id, number, text, indicator, baseline, target, due_on,
                  created_at)
                values (?1, ?2, ?3, ?4, (select coalesce(max(number), 0) + 1 from objective where section_id = ?4), ?5, ?6, ?7, ?8,
                  cast(?9 as date), ?10)
                """,
                organisation,
                objective.id(),
                plan,
                objective.section(),
                objective.text(),
                objective.indicator(),
                objective.baseline(),
                objective.target(),
                objective.dueOn(),
                now);
    }

    public void change(UUID plan, ObjectiveRow objective) {
        requireOne(Sql.run(
                entities,
                """
                update objective set text = ?1, indicator = ?2, baseline = ?3, target = ?4, due_on = cast(?5 as date),
                  version = version + 1
                where id = ?6 and plan_id = ?7 and version = ?8 and section_id = ?9
                """,
                objective.text(),
                objective.indicator(),
                objective.baseline(),
                objective.target(),
                objective.dueOn(),
                objective.id(),
                plan,
                objective.version(),
                objective.section()));
    }

    /** Refused as {@code Stale} where it was changed since this version was read, or is gone. */
    public void dropObjective(UUID plan, UUID id, long version) {
        requireOne(Sql.run(
                entities, "delete from objective where id = ?1 and plan_id = ?2 and version = ?3", id, plan, version));
    }

    public List<ObjectiveRow> objectives(UUID plan) {
        return Sql.list(
                entities,
                """
                select id, section_id, number, text, indicator, baseline, target, due_on, version from objective
                where plan_id = ?1 order by section_id, number, id
                """,
                line -> new ObjectiveRow(
                        line.uuid(0),
                        line.uuid(1),
                        line.number(2),
                        line.text(3),
                        line.text(4),
                        line.text(5),
                        line.text(6),
                        line.dayOrNull(7),
                        line.big(8)),
                plan);
    }

    public void add(UUID organisation, UUID plan, RecommendationRow recommendation, Instant now) {
        Sql.run(
                entities,
                """
                insert into recommendation (organisation_id, id, plan_id, section_id, number, text, addressee_type, addressee, created_at)
                values (?1, ?2, ?3, ?4, (select coalesce(max(number), 0) + 1 from recommendation where section_id = ?4), ?5, ?6, ?7, ?8)
                """,
                organisation,
                recommendation.id(),
                plan,
                recommendation.section(),
                recommendation.text(),
                recommendation.addresseeType(),
                recommendation.addressee(),
                now);
        cite(organisation, plan, recommendation);
    }

    /** The citations are those that it has now. */
    public void change(UUID organisation, UUID plan, RecommendationRow recommendation) {
        requireOne(Sql.run(
                entities,
                """
                update recommendation set text = ?1, addressee_type = ?2, addressee = ?3, version = version + 1
                where id = ?4 and plan_id = ?5 and version = ?6 and section_id = ?7
                """,
                recommendation.text(),
                recommendation.addresseeType(),
                recommendation.addressee(),
                recommendation.id(),
                plan,
                recommendation.version(),
                recommendation.section()));
        Sql.run(entities, "delete from citation where recommendation_id = ?1", recommendation.id());
        cite(organisation, plan, recommendation);
    }

    private void cite(UUID organisation, UUID plan, RecommendationRow recommendation) {
        for (Citation citation : recommendation.cites()) {
            Sql.run(
                    entities,
                    """
                    insert into citation (organisation_id, recommendation_id, plan_id, section_id, instrument_id, article)
                    values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
                    """,
                    organisation,
                    recommendation.id(),
                    plan,
                    recommendation.section(),
                    citation.instrument(),
                    citation.article());
        }
    }

    /** Refused as {@code Stale} where it was changed since this version was read, or is gone. */
    public void dropRecommendation(UUID plan, UUID id, long version) {
        requireOne(Sql.run(
                entities,
                "delete from recommendation where id = ?1 and plan_id = ?2 and version = ?3",
                id,
                plan,
                version));
    }

    public List<RecommendationRow> recommendations(UUID plan) {
        Map<UUID, List<Citation>> cited = Sql.list(
                        entities,
                        """
                        select recommendation_id, instrument_id, article from citation where plan_id = ?1
                        order by instrument_id, article
                        """,
                        line -> Map.entry(line.uuid(0), new Citation(line.text(1), line.number(2))),
                        plan)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return Sql.list(
                entities,
                """
                select id, section_id, number, text, addressee_type, addressee, version from recommendation
                where plan_id = ?1 order by section_id, number, id
                """,
                line -> new RecommendationRow(
                                line.uuid(0),
                                line.uuid(1),
                                line.number(2),
                                line.text(3),
                                line.oneOf(AddresseeType.class, 4),
                                line.text(5),
                                List.of(),
                                line.big(6))
                        .citing(cited.getOrDefault(line.uuid(0), List.of())),
                plan);
    }

    /** All that can be cited. */
    public List<ArticleRow> articles() {
        return Sql.list(
                entities,
                """
                select a.instrument_id, a.article, i.symbol, i.title, a.subject, a.source
                from instrument_article a join instrument i on i.id = a.instrument_id order by i.adopted_on, i.id, a.article
                """,
                line -> new ArticleRow(
                        new Citation(line.text(0), line.number(1)),
                        line.text(2),
                        line.text(3),
                        line.text(4),
                        line.text(5)));
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
