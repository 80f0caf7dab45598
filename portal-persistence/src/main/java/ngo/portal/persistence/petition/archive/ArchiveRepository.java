package ngo.portal.persistence.petition.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.organisation.DelegatedRole;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/** Requests to archive petitions, for their owner and the leads; and the erasure itself. */
@ApplicationScoped
public class ArchiveRepository {

    private static final Select<ArchiveRequestRow> LAST = Select.of(
            ArchiveRequestRow.class,
            """
            select id, reason, outcome, asked_by, asked_at, ?3 in (asked_by_subject, asked_for_subject) as mine, answer, decided_by, decided_at
            from petition_archive_request where organisation_id = ?1 and petition_id = ?2 order by asked_at desc limit 1
            """);

    private static final Select<ArchiveQueueRow> QUEUE = Select.of(
            ArchiveQueueRow.class,
            """
            select p.id, p.title, p.organisation_id as owner, o.name as owner_name, q.asked_at as since,
              ?2 in (q.asked_by_subject, q.asked_for_subject) as mine
            from petition_archive_request q
            join petition p on p.organisation_id = q.organisation_id and p.id = q.petition_id
            join organisation o on o.id = q.organisation_id
            where q.outcome = 'ASKED' order by q.asked_at, q.id limit ?1
            """);

    private static final Select<Instant> TIME = Select.of(
            Instant.class,
            "select petition_archived_at(p) from petition p where p.id = ?1 and petition_archived_at(p) is not null");

    private static final Select<ErasureRow> ERASURE = Select.of(
            ErasureRow.class,
            """
            select erased_at, by_clock, counted, paper, signatures, invalidated, pending, names_shown, names_sealed, consents, journal_rows,
              sealed_objects, ctx.petition_keys_left(petition_id) as keys_left
            from petition_erasure where organisation_id = ?1 and petition_id = ?2
            """);

    private static final Select<String> ERASE = Select.of(String.class, "select ctx.close_petition_store(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The last request to archive a petition, whatever its outcome. */
    public Optional<ArchiveRequestRow> last(UUID owner, UUID petition, String subject) {
        return LAST.first(entities, owner, petition, subject);
    }

    /** The requests that wait for the leads, the longest waiting first. */
    public List<ArchiveQueueRow> queue(int most, String subject) {
        return QUEUE.list(entities, most, subject);
    }

    /** When the portal archives the petition by itself, under present conditions; absent while something else has to happen first. */
    public @Nullable Instant time(UUID petition) {
        return TIME.first(entities, petition).orElse(null);
    }

    /** The report of what was erased; empty before. */
    public Optional<ErasureRow> erasure(UUID owner, UUID petition) {
        return ERASURE.first(entities, owner, petition);
    }

    /** Adds a request to archive; returns false where one is open already. */
    public boolean ask(UUID owner, UUID petition, String reason, TenantPrincipal by, Instant now) {
        return Sql.run(
                        entities,
                        """
                        insert into petition_archive_request (organisation_id, id, petition_id, reason, asked_by, asked_by_subject,
                          asked_for_subject, asked_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing
                        """,
                        owner,
                        UUID.randomUUID(),
                        petition,
                        reason,
                        by.name(),
                        by.subject(),
                        delegatingSubject(by, Mandate.MEMBER),
                        now)
                > 0;
    }

    /** Records the decision of a person who acts in their own right or as a deputy. */
    public void decide(
            ArchiveRequestRow request, ArchiveOutcome outcome, String answer, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                update petition_archive_request set outcome = ?2, answer = ?3, decided_by = ?4, decided_by_subject = ?5,
                  decided_for_subject = ?6, decided_at = ?7
                where id = ?1 and outcome = 'ASKED'
                """,
                request.id(),
                outcome,
                answer,
                by.name(),
                by.subject(),
                outcome == ArchiveOutcome.TAKEN_BACK ? "" : delegatingSubject(by, Mandate.LEAD),
                now);
    }

    private static String delegatingSubject(TenantPrincipal by, Mandate needed) {
        return by.inPlaceOf(mandate -> mandate == needed)
                .map(DelegatedRole::forSubject)
                .orElse("");
    }

    /**
     * Erases everything personal of an archived petition, in the transaction of the act.
     *
     * @return false where another transaction has locked its tables: then the caller has to roll back
     */
    public boolean erase(UUID petition) {
        entities.flush();
        return ERASE.first(entities, petition).filter("DONE"::equals).isPresent();
    }
}
