package ngo.portal.persistence.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Deliveries of documents and the commitments that followed. They belong to the owner of the document. */
@ApplicationScoped
public class DeliveryRepository {

    /** The most deliveries of one document. */
    private static final int MAX_DELIVERIES = 200;

    private static final String ROWS =
            """
            select id, organisation_id as owner, document_id as document, number, addressee, event, place, delivered_on, channel, form,
              language, note, reply_by, reply, replied_on, replied_by, reply_summary, reply_source, shown, reply_shown, shown_at,
              shown_version, recorded_by, recorded_at, taken_back_at, taken_back_by, taken_back_reason, version
            from delivery where document_id = ?1
            """;

    private static final Select<DeliveryRow> OF_DOCUMENT =
            Select.of(DeliveryRow.class, ROWS + " order by number desc limit ?2");

    private static final Select<DeliveryRow> ONE = Select.of(DeliveryRow.class, ROWS + " and number = ?2");

    private static final String COMMITMENTS =
            """
            select c.id, c.delivery_id as delivery, c.number, c.promised_by, c.text, c.due_on, c.state, c.evidence, c.source, c.shown
            from delivery_commitment c where c.document_id = ?1 %s order by c.delivery_id, c.number
            """;

    private static final Select<DeliveryCommitmentRow> ALL_COMMITMENTS =
            Select.of(DeliveryCommitmentRow.class, COMMITMENTS.formatted(""));

    private static final Select<DeliveryCommitmentRow> COMMITMENTS_OF =
            Select.of(DeliveryCommitmentRow.class, COMMITMENTS.formatted("and c.delivery_id = ?2"));

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The deliveries of a document, the newest first, each with its commitments. */
    public List<DeliveryRow> of(UUID document) {
        List<DeliveryRow> rows = OF_DOCUMENT.list(entities, document, MAX_DELIVERIES);
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, List<DeliveryCommitmentRow>> promised = ALL_COMMITMENTS.list(entities, document).stream()
                .collect(Collectors.groupingBy(DeliveryCommitmentRow::delivery));
        return rows.stream()
                .map(row -> row.with(promised.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public DeliveryRow require(UUID document, int number) {
        DeliveryRow row = ONE.first(entities, document, number).orElseThrow(NotFound::new);
        return row.with(COMMITMENTS_OF.list(entities, document, row.id()));
    }

    /** Adds a delivery; the database assigns its number. */
    public int add(Document document, DeliveryWords words, TenantPrincipal acting, Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into delivery (organisation_id, id, document_id, kind, number, addressee, event, place, delivered_on, channel, form,
                  language, note, reply_by, recorded_by, recorded_by_subject, recorded_at)
                values (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, cast(?8 as date), ?9, ?10, ?11, ?12, cast(?13 as date), ?14, ?15, ?16)
                """,
                document.owner(),
                id,
                document.id(),
                document.kind(),
                words.addressee(),
                words.event(),
                words.place(),
                words.deliveredOn(),
                words.channel(),
                words.form(),
                words.language(),
                words.note(),
                words.replyBy(),
                acting.name(),
                acting.subject(),
                now);
        return of(document.id()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    public void change(DeliveryRow row, DeliveryWords words) {
        requireOne(Sql.run(
                entities,
                """
                update delivery set addressee = ?3, event = ?4, place = ?5, delivered_on = cast(?6 as date), channel = ?7, form = ?8,
                  language = ?9, note = ?10, reply_by = cast(?11 as date), version = version + 1
                where id = ?1 and version = ?2
                """,
                row.id(),
                row.version(),
                words.addressee(),
                words.event(),
                words.place(),
                words.deliveredOn(),
                words.channel(),
                words.form(),
                words.language(),
                words.note(),
                words.replyBy()));
    }

    /** Takes a delivery back: nothing of it is public from now on, and nothing is added to it. */
    public void takeBack(DeliveryRow row, String by, String reason, Instant now) {
        requireOne(Sql.run(
                entities,
                """
                update delivery set taken_back_at = ?3, taken_back_by = ?4, taken_back_reason = ?5, shown = false, reply_shown = false,
                  version = version + 1
                where id = ?1 and version = ?2
                """,
                row.id(),
                row.version(),
                now,
                by,
                reason));
    }

    public void reply(DeliveryRow row, ReplyWords words) {
        requireOne(Sql.run(
                entities,
                """
                update delivery set reply = ?3, replied_on = cast(?4 as date), replied_by = ?5, reply_summary = ?6, reply_source = ?7,
                  version = version + 1
                where id = ?1 and version = ?2
                """,
                row.id(),
                row.version(),
                words.reply(),
                words.on(),
                words.by(),
                words.summary(),
                words.source()));
    }

    /**
     * Sets which parts of a delivery are public, in their present version.
     *
     * @param commitments numbers of those that are shown
     */
    public void show(DeliveryRow row, boolean shown, boolean reply, List<Integer> commitments, Instant now) {
        String numbers = commitments.stream().map(String::valueOf).collect(Collectors.joining(","));
        Sql.run(
                entities,
                """
                update delivery_commitment set shown = number = any (cast(string_to_array(?2, ',') as integer[]))
                where delivery_id = ?1 and shown <> (number = any (cast(string_to_array(?2, ',') as integer[])))
                """,
                row.id(),
                numbers);
        requireOne(Sql.run(
                entities,
                """
                update delivery set shown = ?3, reply_shown = ?4, shown_at = ?5, shown_version = version + 1, version = version + 1
                where id = ?1 and version = ?2
                """,
                row.id(),
                row.version(),
                shown,
                reply,
                now));
    }

    public void addCommitment(DeliveryRow row, CommitmentWords words, TenantPrincipal acting, Instant now) {
        Sql.run(
                entities,
                """
                insert into delivery_commitment (organisation_id, id, delivery_id, document_id, number, promised_by, text, due_on, state,
                  evidence, source, recorded_by, recorded_by_subject, recorded_at)
                values (?1, ?2, ?3, ?4, 0, ?5, ?6, cast(?7 as date), ?8, ?9, ?10, ?11, ?12, ?13)
                """,
                row.owner(),
                UUID.randomUUID(),
                row.id(),
                row.document(),
                words.promisedBy(),
                words.text(),
                words.dueOn(),
                words.state(),
                words.evidence(),
                words.source(),
                acting.name(),
                acting.subject(),
                now);
        count(row);
    }

    public void changeCommitment(DeliveryRow row, DeliveryCommitmentRow commitment, CommitmentWords words) {
        Sql.run(
                entities,
                """
                update delivery_commitment set promised_by = ?2, text = ?3, due_on = cast(?4 as date), state = ?5, evidence = ?6, source = ?7
                where id = ?1
                """,
                commitment.id(),
                words.promisedBy(),
                words.text(),
                words.dueOn(),
                words.state(),
                words.evidence(),
                words.source());
        count(row);
    }

    private void count(DeliveryRow row) {
        requireOne(Sql.run(
                entities,
                "update delivery set version = version + 1 where id = ?1 and version = ?2",
                row.id(),
                row.version()));
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
