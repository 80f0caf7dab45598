package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.lifecycle.State;
import ngo.portal.persistence.shared.Select;
import org.jspecify.annotations.Nullable;

/** The tasks of the reader across all statements, one query for each kind. */
@ApplicationScoped
public class WaitingRepository {

    /** Of each state it reads the first rows only, and the other columns of a document only once it is known to be shown. */
    private static final Select<QueueRow> QUEUE = Select.of(
            QueueRow.class,
            """
            select s.id, s.title, s.state, s.organisation_id as owner, o.name as owner_name, g.gate,
              (select count(*) from approval a where a.document_id = s.id and a.gate = g.gate and a.round = g.round
                 and a.verdict = 'APPROVE') as approved,
              exists (select 1 from approval a where a.document_id = s.id and a.gate = g.gate and a.round = g.round
                 and a.organisation_id = (select ctx.organisation())) as spoken,
              k.due_at as due, case s.state when 'OPEN_FOR_SIGN_ON' then s.deadline_zone else 'UTC' end as zone, k.changed_at as since
            from (
              select first.* from unnest(array[%s]) as one (state)
              cross join lateral (
                select r.organisation_id, r.document_id, r.due_at, r.changed_at from document_reader r
                where r.reader_organisation = (select ctx.leads()) and r.kind = 'STATEMENT' and r.open and r.state = one.state
                  and (r.state <> 'OPEN_FOR_SIGN_ON' or r.revision or r.wanted_at <= ?1)
                order by r.due_at, r.changed_at, r.document_id limit ?2) first
              order by due_at, changed_at, document_id limit ?2) k
            join statement s on s.organisation_id = k.organisation_id and s.id = k.document_id
            join organisation o on o.id = s.organisation_id
            left join revision r on r.statement_id = s.id and r.number = s.revision_number and s.revision_open
            cross join lateral (
              select case when s.state = 'TEXT_REVIEW' then 'TEXT' when s.state = 'SIGN_ON_CLOSED' then 'RELEASE'
                       when r.purpose in ('EDITORIAL', 'SUBSTANTIVE') then 'REVISION' else r.purpose end as gate,
                     case when s.state = 'TEXT_REVIEW' then s.text_round when s.state = 'SIGN_ON_CLOSED' then s.release_round
                       else s.revision_number end as round) g
            order by k.due_at, k.changed_at, k.document_id
            """
                    .formatted(State.where(StatementState.class, StatementState::isBeforeLeads).stream()
                            .map(state -> "'" + state + "'")
                            .collect(Collectors.joining(", "))));

    private static final Select<Call> CALLS = Select.of(
            Call.class,
            """
            select l.id, l.title, l.owner_name, l.soft_deadline, l.hard_deadline, l.deadline_zone, l.state,
              s.binding_number, x.answer, coalesce(x.text_number, 0) as text_number, x.late
            from statement_list l
            join statement s on s.organisation_id = l.organisation_id and s.id = l.id
            left join sign_on x on x.statement_id = l.id and x.organisation_id = (select ctx.organisation())
            where l.open and l.state = 'OPEN_FOR_SIGN_ON'
              and (l.organisation_id = (select ctx.organisation())
                   or exists (select 1 from access_grant g where g.document_id = l.id and g.level in ('SIGN', 'APPROVE')
                                and g.grantee_id = (select ctx.organisation())))
            order by l.due_at, l.id limit 100
            """);

    private static final Select<DeadlineRow> DEADLINES = Select.of(
            DeadlineRow.class,
            """
            select s.id, s.title, k.kind, k.at, case when k.kind in ('SOFT', 'HARD') then s.deadline_zone else 'UTC' end as zone
            from (
              select r.organisation_id, r.document_id, d.kind, d.at from document_reader r
              cross join lateral (values
                ('CONSULTATION', r.due_at, 'CONSULTATION'), ('SOFT', r.wanted_at, 'OPEN_FOR_SIGN_ON'),
                ('HARD', r.due_at, 'OPEN_FOR_SIGN_ON'), ('EMBARGO', r.due_at, 'EMBARGOED')) as d (kind, at, state)
              where r.reader_organisation = (select ctx.organisation()) and r.kind = 'STATEMENT' and r.open
                and r.state in ('CONSULTATION', 'OPEN_FOR_SIGN_ON', 'EMBARGOED') and d.state = r.state and d.at between ?1 and ?2
              order by d.at, r.document_id limit ?3) k
            join statement s on s.organisation_id = k.organisation_id and s.id = k.document_id
            order by k.at, k.document_id
            """);

    private static final Select<UnansweredRow> UNANSWERED = Select.of(
            UnansweredRow.class,
            """
            select s.id, s.title, k.waiting as count
            from (
              select r.organisation_id, r.document_id, count(*) as waiting, max(a.created_at) as newest
              from document_reader r join amendment a on a.document_id = r.document_id and a.owner_id = r.organisation_id
              where r.reader_organisation = (select ctx.organisation()) and r.kind = 'STATEMENT' and r.open
                and r.state = 'CONSULTATION' and r.organisation_id = r.reader_organisation
                and a.withdrawn_at is null and not exists (select 1 from amendment_verdict v where v.organisation_id = a.owner_id and v.amendment_id = a.id)
              group by r.organisation_id, r.document_id order by newest limit ?1) k
            join statement s on s.organisation_id = k.organisation_id and s.id = k.document_id
            order by k.newest
            """);

    /** An organisation that has commented, or has proposed an amendment, counts as heard. */
    private static final Select<ConsultedRow> CONSULTED = Select.of(
            ConsultedRow.class,
            """
            select l.id, l.title, l.owner_name, s.consultation_until as until
            from statement_list l
            join statement s on s.organisation_id = l.organisation_id and s.id = l.id
            where l.open and l.state = 'CONSULTATION' and l.organisation_id <> (select ctx.organisation())
              and (l.due_at is null or l.due_at > ?1)
              and exists (select 1 from access_grant g where g.document_id = l.id and g.level <> 'READ'
                            and g.grantee_id = (select ctx.organisation()))
              and not exists (select 1 from comment c where c.document_id = l.id and c.organisation_id = (select ctx.organisation())
                            and c.withdrawn_at is null)
              and not exists (select 1 from amendment a where a.document_id = l.id and a.organisation_id = (select ctx.organisation())
                            and a.withdrawn_at is null)
            order by l.due_at, l.id limit ?2
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Amendments to one statement that wait for the holder of the pen. */
    public record UnansweredRow(UUID id, String title, int count) {}

    private record Call(
            UUID id,
            String title,
            String ownerName,
            @Nullable Instant softDeadline,
            @Nullable Instant hardDeadline,
            String deadlineZone,
            StatementState state,
            int bindingNumber,
            @Nullable Answer answer,
            int textNumber,
            boolean late) {

        SignOnCallRow row() {
            Answer heard = Answer.heard(answer, textNumber, bindingNumber);
            return new SignOnCallRow(
                    id,
                    title,
                    ownerName,
                    softDeadline,
                    hardDeadline,
                    deadlineZone,
                    SignOnState.of(heard, textNumber, bindingNumber, late, state),
                    heard);
        }
    }

    /**
     * The tasks of the leads: the nearest deadline first, then those that wait longest. An open call is among them from its
     * soft deadline on.
     */
    public List<QueueRow> queue(Instant now, int most) {
        return QUEUE.list(entities, now, most);
    }

    /** The open calls to which the organisation is invited, the nearest deadline first. */
    public List<SignOnCallRow> calls() {
        return CALLS.list(entities).stream().map(Call::row).toList();
    }

    /** Deadlines from the first instant to the second, both included, of statements that the caller may see. */
    public List<DeadlineRow> deadlines(Instant from, Instant to, int most) {
        return DEADLINES.list(entities, from, to, most);
    }

    /** Texts in consultation to which the organisation is invited and has not contributed yet, the nearest end first. */
    public List<ConsultedRow> consulted(Instant now, int most) {
        return CONSULTED.list(entities, now, most);
    }

    /** Amendments that wait for the organisation as the holder of the pen. */
    public List<UnansweredRow> unanswered(int most) {
        return UNANSWERED.list(entities, most);
    }
}
