package ngo.portal.persistence.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Pauses and resumptions of grants. */
@ApplicationScoped
public class PauseRepository {

    private static final Select<PauseRow> ALL = Select.of(
            PauseRow.class,
            """
            select id, kind, ground, asked_by_subject, asked_by, asked_at, answered_at, agreed
            from grant_pause where request_id = ?1 order by asked_at desc, id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /**
     * Requests a pause or a resumption; returns the id under which the reason is sealed. Refused as {@code Stale} where a
     * request is open already.
     */
    public UUID ask(
            FundingRequest request, PauseRow.Kind kind, PauseRow.Ground ground, TenantPrincipal by, Instant now) {
        UUID id = UUID.randomUUID();
        entities.flush();
        int added = Sql.run(
                entities,
                """
                insert into grant_pause (organisation_id, id, applicant_id, request_id, kind, ground, asked_by_subject, asked_by, asked_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing
                """,
                request.funder(),
                id,
                request.organisation(),
                request.id(),
                kind,
                ground,
                by.subject(),
                by.name(),
                now);
        if (added == 0) {
            throw new Stale();
        }
        return id;
    }

    /** Answers the request; refused as {@code Stale} where it was answered before. */
    public void answer(PauseRow pause, boolean agreed, TenantPrincipal by, Instant now) {
        int answered = Sql.run(
                entities,
                """
                update grant_pause set answered_by_subject = ?1, answered_by = ?2, answered_at = ?3, agreed = ?4
                where id = ?5 and answered_at is null
                """,
                by.subject(),
                by.name(),
                now,
                agreed,
                pause.id());
        if (answered == 0) {
            throw new Stale();
        }
    }

    /** The requests, the newest first. */
    public List<PauseRow> of(UUID request) {
        return ALL.list(entities, request);
    }

    /** The open request; there is at most one. */
    public Optional<PauseRow> open(UUID request) {
        return of(request).stream().filter(PauseRow::isOpen).findFirst();
    }

    /** For the timer of the applicant: records that the applicant's key is being revoked, so that this happens once. */
    public void ended(FundingRequest request, Instant now) {
        Sql.run(
                entities,
                "insert into grant_end (organisation_id, request_id, ended_at) values (?1, ?2, ?3) on conflict do"
                        + " nothing",
                request.organisation(),
                request.id(),
                now);
    }
}
