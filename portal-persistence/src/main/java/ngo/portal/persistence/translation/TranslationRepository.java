package ngo.portal.persistence.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jspecify.annotations.Nullable;

/** Requests for translations of a document, and their state. A request belongs to the owner of the document. */
@ApplicationScoped
public class TranslationRepository {

    private static final String ROWS =
            """
            select q.id, q.document_id as document, q.kind, q.organisation_id as owner, q.language, q.required,
              q.translator_id as translator, o.alias as translator_alias, o.name as translator_organisation, q.translator_subject,
              q.translator_name, q.due_at, q.note, q.requested_by, q.requested_at, q.lifted_by, q.lift_reason,
              q.cancelled_at, q.version, t.id as text, coalesce(t.number, 0) as number, t.source_fingerprint, t.fingerprint, t.writers,
              t.handed_in_by, t.handed_in_at, v.stage, v.verdict, v.reason, v.given_by, v.given_at
            from translation_request q
            join organisation o on o.id = q.translator_id
            left join lateral (
              select x.* from translation_text x where x.request_id = q.id order by x.number desc limit 1) t on true
            left join lateral (
              select y.* from translation_verdict y where y.text_id = t.id order by y.number desc limit 1) v on true
            where q.cancelled_at is null
            """;

    private static final Select<TranslationRow> OF_DOCUMENT =
            Select.of(TranslationRow.class, ROWS + " and q.document_id = ?1 order by q.language");

    private static final Select<TranslationRow> ONE =
            Select.of(TranslationRow.class, ROWS + " and q.document_id = ?1 and q.language = ?2");

    private static final Select<TranslationRow> CONCERNING = Select.of(
            TranslationRow.class,
            ROWS + " and (q.organisation_id = ?1 or q.translator_id = ?1) order by q.requested_at desc, q.id limit ?2");

    private static final Select<Boolean> WORKS_IN = Select.of(Boolean.class, "select ctx.works_in(?1)");

    private static final Select<UUID> READER =
            Select.of(UUID.class, "select grantee_id from access_grant where document_id = ?1 and grantee_id = ?2");

    private static final Select<UUID> READ_BY = Select.of(
            UUID.class,
            """
            select document_id from access_grant
            where grantee_id = ?1 and document_id = any (cast(string_to_array(?2, ',') as uuid[]))
            """);

    private static final Select<String> SPOKEN = Select.of(
            String.class,
            "select language from unnest(string_to_array(?1, ',')) as asked (language) where ctx.works_in(language)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** A request for a language. */
    public record NewRequest(
            String language,
            boolean required,
            UUID translator,
            String translatorSubject,
            String translatorName,
            @Nullable Instant dueAt,
            String note) {}

    /** The requests of a document that the caller sees, one for each language. */
    public List<TranslationRow> of(UUID document) {
        return OF_DOCUMENT.list(entities, document);
    }

    public Optional<TranslationRow> find(UUID document, String language) {
        return ONE.first(entities, document, language);
    }

    public TranslationRow require(UUID document, String language) {
        return find(document, language).orElseThrow(NotFound::new);
    }

    /** The same with a lock: nobody else changes it until the transaction ends. */
    public TranslationRow requireAlone(UUID document, String language) {
        Sql.lock(entities, "translation " + document + " " + language);
        return require(document, language);
    }

    /** Waits for concurrent verdicts on translations of a document, and blocks further ones until the transaction ends. */
    public void hold(UUID document) {
        Sql.lock(entities, "translations " + document);
    }

    /** The translations of an organisation's documents and those that it writes, the newest first. */
    public List<TranslationRow> concerning(UUID organisation, int most) {
        return CONCERNING.list(entities, organisation, most);
    }

    /** Whether the caller's organisation works in this language. */
    public boolean worksIn(String language) {
        return WORKS_IN.first(entities, language).orElse(false);
    }

    public boolean isReader(UUID document, UUID organisation) {
        return READER.any(entities, document, organisation);
    }

    /** Those of these languages in which the caller's organisation works. */
    public Set<String> spoken(Collection<String> languages) {
        return Set.copyOf(SPOKEN.list(entities, String.join(",", languages)));
    }

    /** Those of these documents to which an organisation was granted access. */
    public Set<UUID> readBy(UUID organisation, Collection<UUID> documents) {
        String ids = documents.stream().map(UUID::toString).collect(Collectors.joining(","));
        return Set.copyOf(READ_BY.list(entities, organisation, ids));
    }

    public void request(Document of, NewRequest request, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                insert into translation_request (organisation_id, id, document_id, kind, language, required, translator_id,
                  translator_subject, translator_name, due_at, note, requested_by, requested_by_subject, requested_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as timestamptz), ?11, ?12, ?13, ?14)
                """,
                of.owner(),
                UUID.randomUUID(),
                of.id(),
                of.kind(),
                request.language(),
                request.required(),
                request.translator(),
                request.translatorSubject(),
                request.translatorName(),
                request.dueAt(),
                request.note(),
                by.name(),
                by.subject(),
                now);
    }

    /** Assigns another translator or another due day; refused where somebody else has changed it meanwhile. */
    public void change(TranslationRow row, NewRequest to) {
        moved(Sql.run(
                entities,
                """
                update translation_request set required = ?3, translator_id = ?4, translator_subject = ?5, translator_name = ?6,
                  due_at = cast(?7 as timestamptz), note = ?8, version = version + 1
                where id = ?1 and version = ?2
                """,
                row.id(),
                row.version(),
                to.required(),
                to.translator(),
                to.translatorSubject(),
                to.translatorName(),
                to.dueAt(),
                to.note()));
    }

    /** Waives the requirement: the document may be published without the translation; the decision is kept. */
    public void lift(TranslationRow row, UUID organisation, TenantPrincipal by, String reason, Instant now) {
        waive(row, organisation, by, reason, now);
        moved(Sql.run(
                entities,
                """
                update translation_request set required = false, lifted_at = ?3, lifted_by = ?4, lift_reason = ?5, version = version + 1
                where id = ?1 and version = ?2
                """,
                row.id(),
                row.version(),
                now,
                by.name(),
                reason));
    }

    /** Cancels the request; where the translation was required, that decision is kept as well. */
    public void cancel(TranslationRow row, UUID organisation, TenantPrincipal by, String reason, Instant now) {
        if (row.required()) {
            waive(row, organisation, by, reason, now);
        }
        moved(Sql.run(
                entities,
                """
                update translation_request set cancelled_at = ?3, cancelled_by = ?4, cancel_reason = ?5, version = version + 1
                where id = ?1 and version = ?2
                """,
                row.id(),
                row.version(),
                now,
                by.name(),
                reason));
    }

    private void waive(TranslationRow row, UUID organisation, TenantPrincipal by, String reason, Instant now) {
        Sql.run(
                entities,
                """
                insert into translation_waiver (organisation_id, id, request_id, owner_id, document_id, language, reason, given_by,
                  given_by_subject, given_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                organisation,
                UUID.randomUUID(),
                row.id(),
                row.owner(),
                row.document(),
                row.language(),
                reason,
                by.name(),
                by.subject(),
                now);
    }

    /** Refuses where somebody else has changed the row meanwhile. */
    static void moved(int rows) {
        if (rows == 0) {
            throw new Stale();
        }
    }
}
