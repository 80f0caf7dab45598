package ngo.portal.persistence.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Sql;

/** Keeps the answers to repeatable requests, for the person who asked and the organisation they acted for. */
@ApplicationScoped
public class IdempotencyRepository {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The answer given before; whoever asks at the same time with the same key waits until this transaction ends. */
    public Optional<CompletedRequest> findAlone(UUID organisation, String subject, String key) {
        Sql.lock(entities, "answer:" + organisation + ":" + subject + ":" + key);
        return Sql.one(
                entities,
                "select request, status, place from idempotent_answer where key = ?1",
                line -> new CompletedRequest(line.text(0), line.number(1), line.text(2)),
                key);
    }

    /**
     * Keeps what came of a request, with the act itself. Where another request has used the key meanwhile, the database
     * refuses and the act is undone.
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

    /** Forgets what is older than a day, of all organisations; for a timer alone. */
    public void forgetOld() {
        Sql.list(entities, "select cast(ctx.forget_answers() as text)", line -> line.text(0));
    }
}
