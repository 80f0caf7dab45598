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
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The aims of plans: objectives for the organisation itself, and recommendations to others with the articles that they cite. */
@ApplicationScoped
public class AimRepository {

    private static final Select<ObjectiveRow> OBJECTIVES = Select.of(
            ObjectiveRow.class,
            """
            select id, section_id as section, number, text, indicator, baseline, target, due_on, version from objective
            where plan_id = ?1 order by section_id, number, id
            """);

    private static final Select<ArticleRow> ARTICLES = Select.of(
            ArticleRow.class,
            """
            select a.instrument_id as instrument, a.article, i.symbol, i.source as instrument_source, a.source
            from instrument_article a join instrument i on i.id = a.instrument_id
            order by i.id <> 'UNDHRD', i.adopted_on, i.id, a.article
            """);

    private static final Select<Cited> CITED = Select.of(
            Cited.class,
            """
            select recommendation_id as recommendation, instrument_id as instrument, article from citation where plan_id = ?1
            order by instrument_id, article
            """);

    private static final Select<RecommendationRow> RECOMMENDATIONS = Select.of(
            RecommendationRow.class,
            """
            select id, section_id as section, number, text, addressee_type, addressee, version from recommendation
            where plan_id = ?1 order by section_id, number, id
            """);

    private record Cited(UUID recommendation, Citation citation) {}

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

    /** Deletes an objective; refused as {@code Stale} where it was changed since this version was read, or is gone. */
    public void dropObjective(UUID plan, UUID id, long version) {
        requireOne(Sql.run(
                entities, "delete from objective where id = ?1 and plan_id = ?2 and version = ?3", id, plan, version));
    }

    public List<ObjectiveRow> objectives(UUID plan) {
        return OBJECTIVES.list(entities, plan);
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

    /** Changes a recommendation and replaces its citations. */
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

    /** Deletes a recommendation; refused as {@code Stale} where it was changed since this version was read, or is gone. */
    public void dropRecommendation(UUID plan, UUID id, long version) {
        requireOne(Sql.run(
                entities,
                "delete from recommendation where id = ?1 and plan_id = ?2 and version = ?3",
                id,
                plan,
                version));
    }

    public List<RecommendationRow> recommendations(UUID plan) {
        Map<UUID, List<Citation>> cited = CITED.list(entities, plan).stream()
                .collect(Collectors.groupingBy(
                        Cited::recommendation, Collectors.mapping(Cited::citation, Collectors.toList())));
        return RECOMMENDATIONS.list(entities, plan).stream()
                .map(row -> row.citing(cited.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** All articles that can be cited: those of the Declaration on Human Rights Defenders, then the others by their age. */
    public List<ArticleRow> articles() {
        return ARTICLES.list(entities);
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
