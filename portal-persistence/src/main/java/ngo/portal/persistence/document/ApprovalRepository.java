package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyVoted;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** The verdicts of the leads. One organisation gives one verdict in a round. */
@ApplicationScoped
public class ApprovalRepository {

    private static final Select<Integer> HAS_SPOKEN = Select.of(
            Integer.class,
            """
            select 1 from approval
            where document_id = ?1 and gate = ?2 and round = ?3 and ?4 in (given_by_subject, given_for_subject)
            """);

    private static final Select<ApprovalRow> ALL = Select.of(
            ApprovalRow.class,
            """
            select a.organisation_id as organisation, o.name as organisation_name, a.gate, a.round as number, a.verdict, a.reason,
              a.given_by, a.given_for, a.given_at
            from approval a join organisation o on o.id = a.organisation_id
            where a.document_id = ?1 order by a.given_at
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public record NewApproval(Round round, Verdict verdict, String reason) {}

    public void add(NewApproval approval, Document on, UUID organisation, TenantPrincipal by, Instant now) {
        Optional<DelegatedRole> lead = by.inPlaceOf(mandate -> mandate == Mandate.LEAD);
        String voter = lead.map(DelegatedRole::forSubject).orElse(by.subject());
        if (hasSpoken(on.id(), approval.round(), by.subject()) || hasSpoken(on.id(), approval.round(), voter)) {
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
                lead.map(DelegatedRole::forName).orElse(""),
                lead.map(DelegatedRole::forSubject).orElse(""));
        if (added == 0) {
            throw new AlreadyVoted();
        }
    }

    /** A person who leads for two organisations still has one vote, also where a deputy has given it. */
    private boolean hasSpoken(UUID document, Round at, String subject) {
        return HAS_SPOKEN.any(entities, document, at.gate(), at.number(), subject);
    }

    /** All verdicts, the newest last. */
    public List<ApprovalRow> of(UUID document) {
        return ALL.list(entities, document);
    }
}
