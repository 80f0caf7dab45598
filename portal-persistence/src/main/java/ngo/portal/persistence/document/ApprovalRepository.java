package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyVoted;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.StandIn;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.Acting;

/** The leads' verdicts. One organisation speaks once in a round. */
@ApplicationScoped
public class ApprovalRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public record NewApproval(Round round, Verdict verdict, String reason) {}

    public void add(NewApproval approval, Document on, UUID organisation, Acting by, Instant now) {
        Optional<StandIn> lead = by.inPlaceOf(mandate -> mandate == Mandate.LEAD);
        String voice = lead.map(StandIn::forSubject).orElse(by.subject());
        if (hasSpoken(on.id(), approval.round(), by.subject()) || hasSpoken(on.id(), approval.round(), voice)) {
            throw new AlreadyVoted();
        }
        int added = Sql.run(
                entities,
                """
                insert into approval (organisation_id, document_id, owner_id, gate, round, verdict, reason, given_by,
                  given_by_subject, given_at, given_for, given_for_subject)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) on conflict do nothing
                """,
                organisation,
                on.id(),
                on.owner(),
                approval.round().gate(),
                approval.round().number(),
                approval.verdict(),
                approval.reason(),
                by.name(),
                by.subject(),
                now,
                lead.map(StandIn::forName).orElse(""),
                lead.map(StandIn::forSubject).orElse(""));
        if (added == 0) {
            throw new AlreadyVoted();
        }
    }

    /** A person who leads for two organisations still has one voice, also where a deputy has given it. */
    private boolean hasSpoken(UUID document, Round at, String subject) {
        return Sql.one(
                        entities,
                        """
                        select 1 from approval
                        where document_id = ?1 and gate = ?2 and round = ?3 and ?4 in (given_by_subject, given_for_subject)
                        """,
                        line -> line.number(0),
                        document,
                        at.gate(),
                        at.number(),
                        subject)
                .isPresent();
    }

    /** All verdicts, the newest last. */
    public List<ApprovalRow> of(UUID document) {
        return Sql.list(
                entities,
                """
                select a.organisation_id, o.name, a.gate, a.round, a.verdict, a.reason, a.given_by, a.given_for, a.given_at
                from approval a join organisation o on o.id = a.organisation_id
                where a.document_id = ?1 order by a.given_at
                """,
                line -> new ApprovalRow(
                        line.uuid(0),
                        line.text(1),
                        new Round(line.text(2), line.number(3)),
                        line.oneOf(Verdict.class, 4),
                        line.text(5),
                        line.text(6),
                        line.text(7),
                        line.instant(8)),
                document);
    }
}
