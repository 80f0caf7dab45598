package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The answers of the organisations to calls for sign-on. Each organisation writes its own; the board joins them to the invitations. */
@ApplicationScoped
public class SignOnRepository {

    private static final Select<Seen> BOARD = Select.of(
            Seen.class,
            """
            select o.id as organisation, o.alias, o.name, s.answer, coalesce(s.display, 'NAMED') as display, s.printed_name, s.region,
              s.reservation, s.answered_by as signatory, s.answered_at, coalesce(s.text_number, 0) as text_number, s.fingerprint, s.late,
              d.reason as decline_reason, s.withdrawal_note, coalesce(s.signed_number, 0) as signed_number,
              coalesce(s.uncleared_number > 0 and s.uncleared_number >= ?2 and s.requested_by = (select ctx.subject()), false)
                as asked_by_reader
            from statement t
            join organisation o on o.id = t.organisation_id
              or exists (select 1 from access_grant g where g.document_id = t.id and g.grantee_id = o.id and g.level = 'SIGN')
              or exists (select 1 from sign_on x where x.statement_id = t.id and x.organisation_id = o.id)
            left join sign_on s on s.statement_id = t.id and s.organisation_id = o.id
            left join decline_reason d on d.statement_id = t.id and d.organisation_id = o.id
            where t.id = ?1 order by o.name
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** An organisation with its answer, if it has given one. */
    private record Seen(
            UUID organisation,
            String alias,
            String name,
            @Nullable Answer answer,
            Display display,
            String printedName,
            String region,
            String reservation,
            String signatory,
            @Nullable Instant answeredAt,
            int textNumber,
            String fingerprint,
            boolean late,
            String declineReason,
            String withdrawalNote,
            int signedNumber,
            boolean askedByReader) {

        SignOnRow row(StatementDetail statement) {
            Answer heard = Answer.heard(answer, textNumber, statement.bindingNumber());
            return new SignOnRow(
                    organisation,
                    alias,
                    name,
                    SignOnState.of(heard, textNumber, statement.bindingNumber(), late, statement.state()),
                    heard,
                    display,
                    printedName,
                    region,
                    reservation,
                    signatory,
                    answeredAt,
                    textNumber,
                    fingerprint,
                    declineReason,
                    withdrawalNote,
                    signedNumber,
                    askedByReader);
        }
    }

    public void add(SignOn signOn) {
        entities.persist(signOn);
        entities.flush();
    }

    /** Absent while the organisation has not answered, and for callers who may not see the answer. */
    public Optional<SignOn> find(UUID organisation, UUID statement) {
        return Optional.ofNullable(entities.find(SignOn.class, new SignOn.Key(organisation, statement)));
    }

    /** As {@link #find}, with a lock: a second click waits until the first is done, also where there is no row to lock yet. */
    public Optional<SignOn> findAlone(UUID organisation, UUID statement) {
        Sql.lock(entities, organisation + ":" + statement);
        return find(organisation, statement);
    }

    public List<SignOnRow> board(StatementDetail statement) {
        entities.flush();
        return BOARD.list(entities, statement.id(), statement.bindingNumber()).stream()
                .map(seen -> seen.row(statement))
                .toList();
    }

    /** Stores the reason for declining in place of an earlier one; the organisation itself and leads read it. */
    public void keepReason(UUID organisation, Statement statement, String reason, Instant now) {
        Sql.run(
                entities,
                """
                insert into decline_reason (organisation_id, statement_id, owner_id, reason, given_at)
                values (?1, ?2, ?3, ?4, ?5)
                on conflict (organisation_id, statement_id) do update set reason = excluded.reason, given_at = excluded.given_at
                """,
                organisation,
                statement.id(),
                statement.organisation(),
                reason,
                now);
    }
}
