package ngo.portal.persistence.funding.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/** Verdicts of screening: who would turn a request down, and who has confirmed it. */
@ApplicationScoped
public class ScreeningRepository {

    private static final Select<VerdictRow> ALL = Select.of(
            VerdictRow.class,
            """
            select id, reason, proposed_by, proposed_name, proposed_at, confirmed_at from screening_verdict
            where request_id = ?1 and dropped_at is null order by proposed_at desc limit 1
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Stores a verdict.
     *
     * @param settled when it counts at once, without a second person; absent where one has to confirm it
     */
    public VerdictRow propose(
            FundingRequest request,
            IneligibleReason reason,
            TenantPrincipal acting,
            Instant now,
            @Nullable Instant settled) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into screening_verdict (organisation_id, id, applicant_id, request_id, reason, proposed_by, proposed_name,
                  proposed_at, confirmed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as timestamptz))
                """,
                request.funder(),
                id,
                request.organisation(),
                request.id(),
                reason,
                acting.subject(),
                acting.name(),
                now,
                settled);
        return new VerdictRow(id, reason, acting.subject(), acting.name(), now, settled);
    }

    /** Confirms the verdict as a second person. Refused as {@code Stale} where it was confirmed or dropped meanwhile. */
    public void confirm(VerdictRow verdict, TenantPrincipal acting, Instant now) {
        changed(Sql.run(
                entities,
                """
                update screening_verdict set confirmed_by = ?1, confirmed_name = ?2, confirmed_at = ?3
                where id = ?4 and confirmed_at is null and dropped_at is null
                """,
                acting.subject(),
                acting.name(),
                now,
                verdict.id()));
    }

    /** Withdraws the verdict. Refused as {@code Stale} where it was confirmed or dropped meanwhile. */
    public void drop(VerdictRow verdict, Instant now) {
        changed(Sql.run(
                entities,
                "update screening_verdict set dropped_at = ?1 where id = ?2 and confirmed_at is null and dropped_at is"
                        + " null",
                now,
                verdict.id()));
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Stale();
        }
    }

    /** The verdict that counts or waits for a second person. */
    public Optional<VerdictRow> of(UUID request) {
        return ALL.first(entities, request);
    }
}
