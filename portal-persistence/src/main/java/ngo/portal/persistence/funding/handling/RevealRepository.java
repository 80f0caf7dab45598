package ngo.portal.persistence.funding.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/** Reveals of the applicant: who has asked to know the applicant of a request, and the outcome. */
@ApplicationScoped
public class RevealRepository {

    private static final Select<RevealRow> ALL = Select.of(
            RevealRow.class,
            """
            select id, request_id as request, state, asked_by, asked_name, asked_at, decided_name, opens_at, closes_at from reveal
            where request_id = ?1 order by asked_at desc, id
            """);

    private static final Select<Integer> HAS_CUSTODIAN = Select.of(
            Integer.class,
            """
            select 1 from effective_member m where m.organisation_id = ?1
              and 'CUSTODIAN' = any (string_to_array(m.roles, ',')) limit 1
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Asks for a reveal; returns the id under which the reason is sealed; nothing is revealed yet. */
    public UUID ask(FundingRequest request, TenantPrincipal acting, Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into reveal (organisation_id, id, applicant_id, request_id, state, asked_by, asked_name, asked_at)
                values (?1, ?2, ?3, ?4, 'ASKED', ?5, ?6, ?7)
                """,
                request.funder(),
                id,
                request.organisation(),
                request.id(),
                acting.subject(),
                acting.name(),
                now);
        return id;
    }

    /** Allows the reveal to the person who asked until then, or refuses it where no end is given. */
    public void decide(RevealRow reveal, TenantPrincipal acting, Instant now, @Nullable Instant until) {
        changed(Sql.run(
                entities,
                """
                update reveal set state = ?1, decided_by = ?2, decided_name = ?3, decided_at = ?4,
                  opens_at = cast(?5 as timestamptz), closes_at = cast(?6 as timestamptz) where id = ?7 and state = 'ASKED'
                """,
                until == null ? RevealState.REFUSED : RevealState.OPEN,
                acting.subject(),
                acting.name(),
                now,
                until == null ? null : now,
                until,
                reveal.id()));
    }

    /** Ends a reveal that is requested or open. Refused as {@code Stale} where it has ended already. */
    public void close(RevealRow reveal, Instant now) {
        changed(Sql.run(
                entities,
                "update reveal set state = 'CLOSED', closed_at = ?1 where id = ?2 and state in ('ASKED', 'OPEN')",
                now,
                reveal.id()));
    }

    /** Ends all reveals of a request that are requested or open; returns whether one was open: then the funder holds a key. */
    public boolean closeAll(UUID request, Instant now) {
        List<RevealRow> goingOn = of(request).stream()
                .filter(reveal -> !reveal.state().next().isEmpty())
                .toList();
        goingOn.forEach(reveal -> close(reveal, now));
        return goingOn.stream().anyMatch(reveal -> reveal.opensAt() != null);
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Stale();
        }
    }

    /** The reveals, the newest first. */
    public List<RevealRow> of(UUID request) {
        return ALL.list(entities, request);
    }

    /** Whether the organisation has a custodian of identities. */
    public boolean hasCustodian(UUID organisation) {
        return HAS_CUSTODIAN.any(entities, organisation);
    }
}
