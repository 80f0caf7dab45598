package ngo.portal.persistence.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Batches of signatures that are to be invalidated. They belong to the owner of the petition. */
@ApplicationScoped
public class InvalidationRepository {

    private static final String ROWS =
            """
            select id, organisation_id as owner, petition_id as petition, number, state, page_id as page, country, origin, domain, least_risk,
              since, until, cause, reason, public_reason, language, found, confirmed, large, previewed_by, previewed_by_subject,
              previewed_for_subject, previewed_at, asked_by, asked_by_subject, asked_for_subject, run_by, ended_by, invalidated, restored, ended_at, version
            from petition_invalidation where organisation_id = ?1 and petition_id = ?2
            """;

    private static final Select<InvalidationRow> OF_PETITION =
            Select.of(InvalidationRow.class, ROWS + " and number < ?3 order by number desc limit ?4");

    private static final Select<InvalidationRow> ONE = Select.of(InvalidationRow.class, ROWS + " and number = ?3");

    private static final Select<InvalidationRow> BY_ID = Select.of(InvalidationRow.class, ROWS + " and id = ?3");

    private static final Select<BatchUnderWay> UNDER_WAY =
            Select.of(BatchUnderWay.class, "select owner, id, petition from ctx.petition_batches_under_way()");

    private static final Select<Long> TAKEN_ALONE = Select.of(Long.class, "select ctx.petition_taken_alone(?1, ?2)");

    private static final Select<Integer> TAKES = Select.of(Integer.class, "select ctx.petition_batch_takes(?1, ?2)");

    private static final Select<String> STEP = Select.of(String.class, "select ctx.step_petition_batch(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The batches with a smaller number than this, the newest first. */
    public List<InvalidationRow> of(UUID owner, UUID petition, int below, int most) {
        return OF_PETITION.list(entities, owner, petition, below, most);
    }

    public InvalidationRow require(UUID owner, UUID petition, int number) {
        return ONE.first(entities, owner, petition, number).orElseThrow(NotFound::new);
    }

    /** The same for one batch, with a lock: until the transaction ends no other batch of the petition changes. */
    public InvalidationRow requireAlone(UUID owner, UUID petition, int number) {
        Sql.lock(entities, "petition batch " + petition);
        return require(owner, petition, number);
    }

    /** Stores a preview of a batch; the database counts the signatures that it would invalidate. */
    public InvalidationRow preview(
            UUID owner,
            UUID petition,
            SignatureCriteria criteria,
            InvalidationWords words,
            DeskPerson person,
            Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into petition_invalidation (organisation_id, id, petition_id, number, state, page_id, country, origin, domain, least_risk,
                  since, until, reason, public_reason, language, found, confirmed, previewed_by, previewed_by_subject, previewed_at, cause,
                  previewed_for_subject)
                values (?1, ?2, ?3, 0, 'PREVIEWED', cast(?4 as uuid), ?5, ?6, ?7, ?8, cast(?9 as timestamptz),
                  coalesce(cast(?10 as timestamptz), now()), ?11, ?12, ?13, 0, 0, ?14, ?15, ?16, ?17, ?18)
                """,
                owner,
                id,
                petition,
                criteria.page(),
                criteria.country(),
                criteria.origin(),
                criteria.domain(),
                criteria.leastRisk(),
                criteria.since(),
                criteria.until(),
                words.reason(),
                words.publicReason(),
                words.language(),
                person.name(),
                person.subject(),
                now,
                words.cause(),
                person.inPlaceOf());
        return BY_ID.first(entities, owner, petition, id).orElseThrow();
    }

    /** How many signatures this person has invalidated in a week without a second person. */
    public long takenAlone(UUID petition, DeskPerson person) {
        return TAKEN_ALONE.first(entities, petition, person.inPlaceOf()).orElse(0L);
    }

    /** How many signatures the batch would invalidate now; those that another batch has restored since are included. */
    public int takes(UUID petition, UUID batch) {
        return TAKES.first(entities, petition, batch).orElse(0);
    }

    /** Requests the agreement of a second person. */
    public void ask(InvalidationRow row, DeskPerson person, Instant now) {
        move(row, InvalidationState.ASKED, "asked", person, now);
    }

    /** Starts the batch; the scheduler carries it out. */
    public void run(InvalidationRow row, DeskPerson person, Instant now) {
        move(row, InvalidationState.RUNNING, "run", person, now);
    }

    public void cancel(InvalidationRow row, DeskPerson person, Instant now) {
        move(row, InvalidationState.CANCELLED, "ended", person, now);
    }

    /** Restores the signatures that the batch has invalidated; the scheduler carries it out. */
    public void undo(InvalidationRow row, DeskPerson person, Instant now) {
        move(row, InvalidationState.UNDONE, "ended", person, now);
    }

    private void move(InvalidationRow row, InvalidationState to, String step, DeskPerson person, Instant now) {
        row.state().require(to);
        int changed = Sql.run(
                entities,
                """
                update petition_invalidation set state = ?4, %1$s_by = ?5, %1$s_by_subject = ?6, %1$s_at = ?7, %1$s_for_subject = ?8,
                  version = version + 1
                where organisation_id = ?1 and id = ?2 and version = ?3
                """
                        .formatted(step),
                row.owner(),
                row.id(),
                row.version(),
                to,
                person.name(),
                person.subject(),
                now,
                person.inPlaceOf());
        if (changed == 0) {
            throw new Stale();
        }
    }

    /** For the scheduler: the batches that are under way, of all organisations. */
    public List<BatchUnderWay> underWay() {
        return UNDER_WAY.list(entities);
    }

    /**
     * Processes the next thousand signatures; absent where another node is working on the batch. For the scheduler, acting
     * for the owner.
     */
    public Optional<BatchStep> step(UUID batch) {
        return STEP.list(entities, batch).stream().findFirst().map(BatchStep::valueOf);
    }

    /** A batch that the scheduler has to continue. */
    public record BatchUnderWay(UUID owner, UUID id, UUID petition) {}

    /** The outcome of a step. */
    public enum BatchStep {
        FURTHER,
        DONE,
        RESTORED
    }
}
