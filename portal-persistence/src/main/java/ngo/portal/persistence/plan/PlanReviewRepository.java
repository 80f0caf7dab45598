package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Internal reviews of plans by colleagues. */
@ApplicationScoped
public class PlanReviewRepository {

    private static final Select<PlanReviewRow> ALL = Select.of(
            PlanReviewRow.class,
            """
            select id, asked_by, asked_name, asked_at, cleared, reason, decided_name from plan_review
            where plan_id = ?1 order by asked_at desc, id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void ask(Plan plan, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                insert into plan_review (organisation_id, id, plan_id, asked_by, asked_name, asked_at) values (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                plan.organisation(),
                UUID.randomUUID(),
                plan.id(),
                by.subject(),
                by.name(),
                now);
    }

    public void decide(PlanReviewRow review, boolean cleared, String reason, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                update plan_review set cleared = ?1, reason = ?2, decided_by = ?3, decided_name = ?4, decided_at = ?5 where id = ?6
                """,
                cleared,
                reason,
                by.subject(),
                by.name(),
                now,
                review.id());
    }

    /** The open request for clearance while the plan is in review. */
    public Optional<PlanReviewRow> open(UUID plan) {
        return PlanReviewRow.open(of(plan));
    }

    /** All of them, the newest first; none for readers of other organisations. */
    public List<PlanReviewRow> of(UUID plan) {
        return ALL.list(entities, plan);
    }
}
