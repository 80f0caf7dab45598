package ngo.portal.persistence.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The store of idempotency keys, by the person who made a request and the organisation they acted for. */
@ApplicationScoped
public class IdempotencyRepository {

    private static final Select<CompletedRequest> FIND_ALONE =
            Select.of(CompletedRequest.class, "select request, status, place from idempotent_answer where key = ?1");

    private static final Select<String> FORGET_OLD =
            Select.of(String.class, "select cast(ctx.forget_answers() as text)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The record of an earlier request with this key; a concurrent request with the same key waits until this transaction ends. */
    public Optional<CompletedRequest> findAlone(UUID organisation, String subject, String key) {
        Sql.lock(entities, "answer:" + organisation + ":" + subject + ":" + key);
        return FIND_ALONE.first(entities, key);
    }

    /**
     * Stores the record in the transaction of the act. Where another request has used the key meanwhile, the database
     * refuses and the act is rolled back.
     */
    public void keep(UUID organisation, String subject, String key, CompletedRequest answer, Instant now) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into idempotent_answer (organisation_id, subject, key, request, status, place, answered_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                organisation,
                subject,
                key,
                answer.request(),
                answer.status(),
                answer.place(),
                now);
    }

    /** Deletes records that are older than a day, of all organisations; for a timer alone. */
    public void forgetOld() {
        FORGET_OLD.list(entities);
    }
}
