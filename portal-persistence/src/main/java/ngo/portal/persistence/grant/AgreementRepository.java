package ngo.portal.persistence.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Grant agreements: offers and signatures. No row is ever changed; a new offer replaces the one before. */
@ApplicationScoped
public class AgreementRepository {

    private static final Select<AgreementRow> ALL = Select.of(
            AgreementRow.class,
            """
            select a.id, a.request_id as request, a.number, a.starts_on, a.ends_on, f.signed_by_subject as offered_by_subject,
              f.signed_by as offered_by, a.offered_at, s.signed_by as accepted_by,
              s.signed_at as accepted
            from agreement a
            join agreement_signature f on f.organisation_id = a.organisation_id and f.agreement_id = a.id
            left join agreement_signature s on s.organisation_id = a.applicant_id and s.agreement_id = a.id
            where a.request_id = ?1 order by a.number desc
            """);

    private static final Select<ChannelCheckRow> CHECKS = Select.of(
            ChannelCheckRow.class,
            "select side, how, checked_by as by, checked_at as at from channel_check where request_id = ?1 order by"
                    + " checked_at desc, id");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Offers an agreement with the next number of this request. Refused as {@code Stale} where somebody else has offered one meanwhile. */
    public UUID offer(FundingRequest request, LocalDate startsOn, LocalDate endsOn, Instant now) {
        UUID id = UUID.randomUUID();
        entities.flush();
        int added = Sql.run(
                entities,
                """
                insert into agreement (organisation_id, id, applicant_id, request_id, number, starts_on, ends_on, offered_at)
                select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), cast(?4 as uuid),
                  coalesce((select max(number) from agreement where request_id = cast(?4 as uuid)), 0) + 1,
                  cast(?5 as date), cast(?6 as date), cast(?7 as timestamptz)
                on conflict do nothing
                """,
                request.funder().toString(),
                id.toString(),
                request.organisation().toString(),
                request.id().toString(),
                startsOn,
                endsOn,
                now);
        if (added == 0) {
            throw new Stale();
        }
        return id;
    }

    /** Signs for a side; refused as {@code Stale} where this side has signed already. */
    public void sign(FundingRequest request, UUID agreement, RequestSide side, TenantPrincipal by, Instant now) {
        int added = Sql.run(
                entities,
                """
                insert into agreement_signature (organisation_id, agreement_id, funder_id, applicant_id, request_id, side,
                  signed_by_subject, signed_by, signed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing
                """,
                side == RequestSide.FUNDER ? request.funder() : request.organisation(),
                agreement,
                request.funder(),
                request.organisation(),
                request.id(),
                side,
                by.subject(),
                by.name(),
                now);
        if (added == 0) {
            throw new Stale();
        }
    }

    /** The agreements, the newest offer first. */
    public List<AgreementRow> of(UUID request) {
        return ALL.list(entities, request);
    }

    /** The agreement with the highest number, whether signed or not. */
    public Optional<AgreementRow> newest(UUID request) {
        return of(request).stream().findFirst();
    }

    /** The newest agreement that the applicant has signed; absent while none is in force. */
    public Optional<AgreementRow> accepted(UUID request) {
        return of(request).stream().filter(AgreementRow::isAccepted).findFirst();
    }

    /** Records that a person of this side has verified the other side by another channel; each verification is a row of its own. */
    public void vouch(FundingRequest request, RequestSide side, ChannelProof how, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                insert into channel_check (organisation_id, id, funder_id, applicant_id, request_id, side, how, checked_by_subject,
                  checked_by, checked_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                side == RequestSide.FUNDER ? request.funder() : request.organisation(),
                UUID.randomUUID(),
                request.funder(),
                request.organisation(),
                request.id(),
                side,
                how,
                by.subject(),
                by.name(),
                now);
    }

    /** The verifications, the newest first. */
    public List<ChannelCheckRow> checks(UUID request) {
        return CHECKS.list(entities, request);
    }
}
