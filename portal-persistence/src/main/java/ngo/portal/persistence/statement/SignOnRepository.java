package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The answers of the organisations. Each organisation writes its own; the board joins them to the invitations. */
@ApplicationScoped
public class SignOnRepository {

    private static final String BOARD =
            """
            select o.id, o.alias, o.name, s.answer, s.display, s.printed_name, s.region, s.reservation, s.answered_by,
              s.answered_at, s.text_number, s.fingerprint, s.late, d.reason, s.withdrawal_note,
              s.signed_number,
              coalesce(s.uncleared_number > 0 and s.uncleared_number >= ?2 and s.requested_by = (select ctx.subject()), false)
            from statement t
            join organisation o on o.id = t.organisation_id
              or exists (select 1 from access_grant g where g.document_id = t.id and g.grantee_id = o.id and g.level = 'SIGN')
              or exists (select 1 from sign_on x where x.statement_id = t.id and x.organisation_id = o.id)
            left join sign_on s on s.statement_id = t.id and s.organisation_id = o.id
            left join decline_reason d on d.statement_id = t.id and d.organisation_id = o.id
            where t.id = ?1 order by o.name
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(SignOn signOn) {
        entities.persist(signOn);
        entities.flush();
    }

    /** Absent while the organisation has said nothing, and for whoever may not see it. */
    public Optional<SignOn> find(UUID organisation, UUID statement) {
        return Optional.ofNullable(entities.find(SignOn.class, new SignOn.Key(organisation, statement)));
    }

    /** As {@link #find}, and a second click waits until the first is done, also where there is no row to lock yet. */
    public Optional<SignOn> findAlone(UUID organisation, UUID statement) {
        Sql.lock(entities, organisation + ":" + statement);
        return find(organisation, statement);
    }

    public List<SignOnRow> board(StatementDetail statement) {
        entities.flush();
        return Sql.list(entities, BOARD, line -> row(line, statement), statement.id(), statement.bindingNumber());
    }

    /** Read inside the organisation that declines and by leads; takes the place of an earlier one. */
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

    private static SignOnRow row(Sql.Line line, StatementDetail statement) {
        @Nullable Answer said = line.holds(3) ? line.oneOf(Answer.class, 3) : null;
        int number = line.holds(10) ? line.number(10) : 0;
        @Nullable Answer answer = Answer.heard(said, number, statement.bindingNumber());
        SignOnState state = SignOnState.of(answer, number, statement.bindingNumber(), line.flag(12), statement.state());
        return new SignOnRow(
                line.uuid(0),
                line.text(1),
                line.text(2),
                state,
                answer,
                line.holds(4) ? line.oneOf(Display.class, 4) : Display.NAMED,
                line.text(5),
                line.text(6),
                line.text(7),
                line.text(8),
                line.instantOrNull(9),
                number,
                line.text(11),
                line.text(13),
                line.text(14),
                line.holds(15) ? line.number(15) : 0,
                line.flag(16));
    }
}
