package ngo.portal.persistence.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.assessment.AssessmentRefusals.HasASeat;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** The seats of reviewers and approvers at requests. Everybody sees their own seats, officers all of their organisation. */
@ApplicationScoped
public class SeatRepository {

    private static final String COLUMNS =
            """
            select id, applicant_id as applicant, request_id as request, subject, name, part, state,
              coalesce(nullif(reason, ''), 'NONE') as relation, changed_at, version
            from funding_seat
            """;

    private static final Select<AwaitedSeatRow> AWAITED = Select.of(
            AwaitedSeatRow.class,
            """
            select r.id, r.case_code, r.state as request, s.part, s.state as seat,
              exists (select 1 from approval_vote v where v.organisation_id = s.organisation_id and v.request_id = s.request_id
                      and v.subject = s.subject and v.round = 1 + (
                        select count(*) from determination d where d.organisation_id = s.organisation_id
                          and d.request_id = s.request_id)) as spoken,
              r.due_at
            from funding_seat s join funding_request r on r.organisation_id = s.applicant_id and r.id = s.request_id
            where s.subject = ?1 and s.state in ('INVITED', 'ACCEPTED', 'DRAFT', 'SUBMITTED')
              and r.state in ('SCREENING', 'MORE_INFO', 'VERIFICATION', 'REVIEW', 'DECISION', 'DEFERRED')
              and not (s.part = 'REVIEWER' and s.state = 'SUBMITTED')
            order by r.due_at nulls last, s.created_at, s.id limit 50
            """);

    private static final Select<DeclarationRow> DECLARATIONS = Select.of(
            DeclarationRow.class,
            """
            select d.id, d.subject, s.name, s.part, d.relation, d.declared_at
            from conflict_declaration d join funding_seat s on s.organisation_id = d.organisation_id and s.id = d.seat_id
            where d.request_id = ?1 order by d.declared_at desc, d.id
            """);

    private static final Select<Boolean> BELONGS = Select.of(Boolean.class, "select ctx.belongs(?1, ?2)");

    private static final Select<SeatRow> ALL =
            Select.of(SeatRow.class, COLUMNS + "where request_id = ?1 order by created_at, name, id");

    private static final Select<SeatRow> WAITING = Select.of(
            SeatRow.class,
            COLUMNS
                    + """
                    where subject = ?1 and state in ('INVITED', 'ACCEPTED', 'DRAFT') order by created_at, id limit 50
                    """);

    /** The seats of several requests. */
    static final Select<SeatRow> SEATS = Select.of(
            SeatRow.class,
            COLUMNS
                    + """
                    where request_id = any (cast(string_to_array(?1, ',') as uuid[])) order by created_at, name, id
                    """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public record NewSeat(UUID applicant, UUID request, String subject, String name, SeatKind part) {}

    /** Adds a seat, still to be accepted. Refused as {@code HasASeat} where the person has it already. */
    public UUID add(UUID funder, NewSeat seat, TenantPrincipal by, Instant now) {
        UUID id = UUID.randomUUID();
        entities.flush();
        int added = Sql.run(
                entities,
                """
                insert into funding_seat (organisation_id, id, applicant_id, request_id, subject, name, part, state, given_by, created_at,
                  changed_at, version) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'INVITED', ?8, ?9, ?9, 0) on conflict do nothing
                """,
                funder,
                id,
                seat.applicant(),
                seat.request(),
                seat.subject(),
                seat.name(),
                seat.part(),
                by.subject(),
                now);
        if (added == 0) {
            throw new HasASeat();
        }
        return id;
    }

    /** The seats that the caller may see, in the order in which they were given. */
    public List<SeatRow> of(UUID request) {
        return ALL.list(entities, request);
    }

    /** The seat of a person; absent as well where the caller may not see it. */
    public Optional<SeatRow> find(UUID request, SeatKind part, String subject) {
        return of(request).stream().filter(seat -> seat.is(part, subject)).findFirst();
    }

    /** Seats of one person that expect an action, the oldest first. */
    public List<SeatRow> waitingFor(String subject) {
        return WAITING.list(entities, subject);
    }

    /** The same with the state of the request, for a list of tasks; it includes those who decide again after a deferral. */
    public List<AwaitedSeatRow> awaited(String subject) {
        return AWAITED.list(entities, subject);
    }

    /** Changes the state of a seat, unless it has changed since the caller read it. */
    public void move(SeatRow seat, SeatState to, Relation relation, Instant now) {
        seat.state().require(to);
        int moved = Sql.run(
                entities,
                """
                update funding_seat set state = ?1, reason = ?2, changed_at = ?3, version = version + 1
                where id = ?4 and request_id = ?5 and version = ?6
                """,
                to,
                relation == Relation.NONE ? "" : relation.name(),
                now,
                seat.id(),
                seat.request(),
                seat.version());
        if (moved == 0) {
            throw new Stale();
        }
    }

    /** Records a person's own declaration of their relation to the applicant; it is never changed. */
    public UUID declare(UUID funder, SeatRow seat, Relation relation, Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into conflict_declaration (organisation_id, id, applicant_id, request_id, seat_id, subject, relation, declared_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                funder,
                id,
                seat.applicant(),
                seat.request(),
                seat.id(),
                seat.subject(),
                relation,
                now);
        return id;
    }

    /** The declarations of relations at one request, the newest first; for officers. */
    public List<DeclarationRow> declarations(UUID request) {
        return DECLARATIONS.list(entities, request);
    }

    /** Whether somebody belongs to an organisation; callers check this for their colleagues. */
    public boolean belongs(String subject, UUID organisation) {
        return BELONGS.first(entities, subject, organisation).orElse(false);
    }
}
