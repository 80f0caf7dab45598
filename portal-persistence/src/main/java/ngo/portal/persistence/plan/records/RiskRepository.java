package ngo.portal.persistence.plan.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The data of a plan that never leaves its organisation: the risks, the dates of their reviews, and the power map. */
@ApplicationScoped
public class RiskRepository {

    private static final Select<RiskRow> RISKS = Select.of(
            RiskRow.class,
            """
            select id, section_id as section, threat, exposed, likelihood, impact, mitigation, version from risk
            where plan_id = ?1 order by created_at, id
            """);

    private static final Select<RiskReviewRow> NEWEST_REVIEW = Select.of(
            RiskReviewRow.class,
            """
            select reviewed_on, next_on, note, reviewed_by from risk_review where plan_id = ?1
            order by reviewed_on desc, created_at desc limit 1
            """);

    private static final Select<TargetRow> TARGETS = Select.of(
            TargetRow.class,
            """
            select id, section_id as section, name, stance, influence_path, last_contact_on, version from power_target
            where plan_id = ?1 order by name, id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(UUID organisation, UUID plan, RiskRow risk, Instant now) {
        Sql.run(
                entities,
                """
                insert into risk (organisation_id, id, plan_id, section_id, threat, exposed, likelihood, impact, mitigation, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                organisation,
                risk.id(),
                plan,
                risk.section(),
                risk.threat(),
                risk.exposed(),
                risk.likelihood(),
                risk.impact(),
                risk.mitigation(),
                now);
    }

    public void change(UUID plan, RiskRow risk) {
        requireOne(Sql.run(
                entities,
                """
                update risk set threat = ?1, exposed = ?2, likelihood = ?3, impact = ?4, mitigation = ?5, version = version + 1
                where id = ?6 and plan_id = ?7 and version = ?8 and section_id = ?9
                """,
                risk.threat(),
                risk.exposed(),
                risk.likelihood(),
                risk.impact(),
                risk.mitigation(),
                risk.id(),
                plan,
                risk.version(),
                risk.section()));
    }

    /** Deletes a risk; refused as {@code Stale} where it was changed since this version was read, or is gone. */
    public void dropRisk(UUID plan, UUID id, long version) {
        requireOne(Sql.run(
                entities, "delete from risk where id = ?1 and plan_id = ?2 and version = ?3", id, plan, version));
    }

    public List<RiskRow> risks(UUID plan) {
        return RISKS.list(entities, plan);
    }

    /** Records that the risks were reviewed; the newest review decides whether anything may leave the organisation. */
    public void review(UUID organisation, UUID plan, RiskReviewRow review, Instant now) {
        Sql.run(
                entities,
                """
                insert into risk_review (organisation_id, id, plan_id, reviewed_on, next_on, note, reviewed_by, created_at)
                values (?1, ?2, ?3, cast(?4 as date), cast(?5 as date), ?6, ?7, ?8)
                """,
                organisation,
                UUID.randomUUID(),
                plan,
                review.reviewedOn(),
                review.nextOn(),
                review.note(),
                review.reviewedBy(),
                now);
    }

    /** The newest review, which is the one that counts. */
    public Optional<RiskReviewRow> newestReview(UUID plan) {
        return NEWEST_REVIEW.first(entities, plan);
    }

    public void add(UUID organisation, UUID plan, TargetRow target, Instant now) {
        Sql.run(
                entities,
                """
                insert into power_target (organisation_id, id, plan_id, section_id, name, stance, influence_path, last_contact_on,
                  created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as date), ?9)
                """,
                organisation,
                target.id(),
                plan,
                target.section(),
                target.name(),
                target.stance(),
                target.influencePath(),
                target.lastContactOn(),
                now);
    }

    public void change(UUID plan, TargetRow target) {
        requireOne(Sql.run(
                entities,
                """
                update power_target set name = ?1, stance = ?2, influence_path = ?3, last_contact_on = cast(?4 as date),
                  version = version + 1
                where id = ?5 and plan_id = ?6 and version = ?7 and section_id = ?8
                """,
                target.name(),
                target.stance(),
                target.influencePath(),
                target.lastContactOn(),
                target.id(),
                plan,
                target.version(),
                target.section()));
    }

    /** Deletes a target; refused as {@code Stale} where it was changed since this version was read, or is gone. */
    public void dropTarget(UUID plan, UUID id, long version) {
        requireOne(Sql.run(
                entities,
                "delete from power_target where id = ?1 and plan_id = ?2 and version = ?3",
                id,
                plan,
                version));
    }

    public List<TargetRow> targets(UUID plan) {
        return TARGETS.list(entities, plan);
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
