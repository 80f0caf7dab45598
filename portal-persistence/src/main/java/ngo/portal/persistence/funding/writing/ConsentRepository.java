package ngo.portal.persistence.funding.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Consents of people at risk. */
@ApplicationScoped
public class ConsentRepository {

    private static final Select<ConsentRow> ALL = Select.of(
            ConsentRow.class,
            """
            select id, purpose, given_how as how, given_at, valid_until, revoked_at from request_consent
            where request_id = ?1 order by given_at, id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void record(FundingRequest request, ConsentRow consent, TenantPrincipal acting) {
        Sql.run(
                entities,
                """
                insert into request_consent (organisation_id, id, request_id, purpose, given_how, recorded_by, given_at, valid_until)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz))
                """,
                request.organisation(),
                consent.id(),
                request.id(),
                consent.purpose(),
                consent.how(),
                acting.subject(),
                consent.givenAt(),
                consent.validUntil());
    }

    /** Revokes a consent; refused as {@code NotFound} where there is none, or it was revoked before. */
    public void revoke(UUID request, UUID id, Instant now) {
        int revoked = Sql.run(
                entities,
                "update request_consent set revoked_at = ?1 where request_id = ?2 and id = ?3 and revoked_at is null",
                now,
                request,
                id);
        if (revoked == 0) {
            throw new NotFound();
        }
    }

    public List<ConsentRow> of(UUID request) {
        return ALL.list(entities, request);
    }
}
