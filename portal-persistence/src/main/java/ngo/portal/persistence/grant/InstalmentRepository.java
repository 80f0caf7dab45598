package ngo.portal.persistence.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** The instalments of a grant. Only finance changes them. */
@ApplicationScoped
public class InstalmentRepository {

    private static final Select<InstalmentRow> ALL = Select.of(
            InstalmentRow.class,
            """
            select id, number, planned_on, state, failure, ordered_by_subject, version
            from instalment where agreement_id = ?1 order by number
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public UUID schedule(FundingRequest request, UUID agreement, int number, LocalDate on) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into instalment (organisation_id, id, applicant_id, request_id, agreement_id, number, planned_on, state)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), 'PLANNED')
                """,
                request.funder(),
                id,
                request.organisation(),
                request.id(),
                agreement,
                number,
                on);
        return id;
    }

    /** The instalments of one agreement, in their order. */
    public List<InstalmentRow> of(UUID agreement) {
        return ALL.list(entities, agreement);
    }

    public InstalmentRow require(UUID agreement, UUID id) {
        return of(agreement).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Orders the payment, or orders it again after it has failed, and counts the attempts. Refused where the state does not
     * allow it, and as {@code Stale} where it was changed since it was read.
     */
    public void order(InstalmentRow instalment, TenantPrincipal by, Instant now) {
        instalment.state().require(InstalmentState.ORDERED);
        requireOne(Sql.run(
                entities,
                """
                update instalment set state = 'ORDERED', tries = tries + 1, failure = 'NONE', ordered_by_subject = ?1, ordered_by = ?2,
                  ordered_at = ?3, settled_by_subject = '', settled_by = '', settled_at = null, version = version + 1
                where id = ?4 and version = ?5
                """,
                by.subject(),
                by.name(),
                now,
                instalment.id(),
                instalment.version()));
    }

    /** Records that the payment has arrived, has failed, or will not be made. */
    public void settle(
            InstalmentRow instalment, InstalmentState to, PaymentFailure why, TenantPrincipal by, Instant now) {
        instalment.state().require(to);
        requireOne(Sql.run(
                entities,
                """
                update instalment set state = ?1, failure = ?2, settled_by_subject = ?3, settled_by = ?4, settled_at = ?5,
                  version = version + 1
                where id = ?6 and version = ?7
                """,
                to,
                why,
                by.subject(),
                by.name(),
                now,
                instalment.id(),
                instalment.version()));
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
