package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.PlanHead;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** The adopted plans as anybody may read them, in the same number of queries whatever their size. */
@ApplicationScoped
public class PublicPlanRepository {

    private static final String ROWS =
            """
            select plan_id, slug, title, language, owner_alias, owner_name, state, adopted_at from public_plan
            where (adopted_at, plan_id) < (?1, ?2) order by adopted_at desc, plan_id desc limit ?3
            """;

    private static final String ONE =
            """
            select plan_id, slug, title, goal, language, scope, starts_on, ends_on, owner_alias, owner_name, state, adopted_at,
              published_at, withdrawn_at
            from public_plan where slug = ?1
            """;

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    @Inject
    private PublicPlanPartRepository parts;

    /** The last adopted first. */
    public Slice.Part<PublicPlanRow> plans(Slice slice) {
        List<PublicPlanRow> rows =
                Sql.list(entities, ROWS, PublicPlanRepository::row, slice.before(), slice.beforeId(), slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.adoptedAt(), row.plan()));
    }

    public PublicPlan require(String slug) {
        return Sql.one(entities, ONE, this::plan, slug).orElseThrow(NotFound::new);
    }

    private PublicPlan plan(Sql.Line line) {
        UUID id = line.uuid(0);
        return new PublicPlan(
                id,
                line.text(1),
                new PlanHead(
                        line.text(2), line.text(3), line.text(4), line.text(5), line.dayOrNull(6), line.dayOrNull(7)),
                line.text(8),
                line.text(9),
                line.oneOf(PlanState.class, 10),
                line.instant(11),
                line.instant(12),
                line.instantOrNull(13),
                parts.parts(id).stream()
                        .filter(part -> !part.isEmpty())
                        .sorted(Comparator.comparing(PublicPlan.Part::heading))
                        .toList(),
                parts.activities(id),
                parts.reports(id));
    }

    private static PublicPlanRow row(Sql.Line line) {
        return new PublicPlanRow(
                line.uuid(0),
                line.text(1),
                line.text(2),
                line.text(3),
                line.text(4),
                line.text(5),
                line.oneOf(PlanState.class, 6),
                line.instant(7));
    }
}
