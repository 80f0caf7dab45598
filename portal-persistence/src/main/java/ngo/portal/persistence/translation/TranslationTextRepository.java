package ngo.portal.persistence.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextJson;
import org.jspecify.annotations.Nullable;

/** The texts of translations, and the verdicts on them. A text belongs to its authors, a verdict to those who gave it. */
@ApplicationScoped
public class TranslationTextRepository {

    private static final Select<TranslationText> TEXTS = Select.of(
            TranslationText.class,
            """
            select id, number, source_fingerprint, segments, text, fingerprint, writers, handed_in_by, handed_in_at
            from translation_text where request_id = ?1 order by number desc limit ?2
            """);

    private static final Select<TranslationDraft> DRAFTS = Select.of(
            TranslationDraft.class,
            """
            select organisation_id as organisation, source_fingerprint, segments, writers, saved_by, saved_at, version
            from translation_draft where request_id = ?1 order by saved_at desc limit 20
            """);

    private static final Select<TranslationVerdictRow> VERDICTS = Select.of(
            TranslationVerdictRow.class,
            """
            select t.number as text, v.stage, v.verdict, v.reason, v.given_by, o.name as organisation, v.given_at as at
            from translation_verdict v join translation_text t on t.id = v.text_id join organisation o on o.id = v.organisation_id
            where v.request_id = ?1 order by v.given_at desc limit 100
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The newest submitted text. */
    public Optional<TranslationText> newest(UUID request) {
        return TEXTS.first(entities, request, 1);
    }

    /**
     * Drafts that are not submitted yet, the newest first: those of the caller's organisation, and for the owner of the
     * document also those of the translators.
     */
    public List<TranslationDraft> drafts(UUID request) {
        return DRAFTS.list(entities, request);
    }

    /** The verdicts on the texts, the newest first. */
    public List<TranslationVerdictRow> verdicts(UUID request) {
        return VERDICTS.list(entities, request);
    }

    /**
     * Stores a draft of an organisation.
     *
     * @param read version of the draft that the writer has read, 0 for none; refused where there is a newer one
     */
    public void keep(TranslationRow of, TranslationDraft draft, long read) {
        if (read == 0) {
            TranslationRepository.moved(Sql.run(
                    entities,
                    """
                    insert into translation_draft (organisation_id, request_id, owner_id, document_id, source_fingerprint, segments,
                      writers, saved_by, saved_at, version) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1) on conflict do nothing
                    """,
                    draft.organisation(),
                    of.id(),
                    of.owner(),
                    of.document(),
                    draft.sourceFingerprint(),
                    SegmentsJson.write(draft.segments()),
                    draft.writers(),
                    draft.savedBy(),
                    draft.savedAt()));
        } else {
            TranslationRepository.moved(Sql.run(
                    entities,
                    """
                    update translation_draft set source_fingerprint = ?4, segments = ?5, writers = ?6, saved_by = ?7, saved_at = ?8,
                      version = version + 1
                    where organisation_id = ?1 and request_id = ?2 and version = ?3
                    """,
                    draft.organisation(),
                    of.id(),
                    read,
                    draft.sourceFingerprint(),
                    SegmentsJson.write(draft.segments()),
                    draft.writers(),
                    draft.savedBy(),
                    draft.savedAt()));
        }
    }

    public void dropDraft(UUID organisation, UUID request) {
        Sql.run(
                entities,
                "delete from translation_draft where organisation_id = ?1 and request_id = ?2",
                organisation,
                request);
    }

    /**
     * A text to be submitted.
     *
     * @param sourceFingerprint of the document that it is a translation of
     * @param confirms the text whose words it repeats; absent for words of its own
     */
    public record NewText(
            UUID id,
            String sourceFingerprint,
            Segments segments,
            DocumentText text,
            @Nullable UUID confirms,
            String writers) {}

    /** Submits a text, which is never changed. */
    public void handIn(TranslationRow of, NewText made, UUID organisation, TenantPrincipal by, Instant now) {
        CanonicalText canonical = CanonicalText.of(made.text());
        Sql.run(
                entities,
                """
                insert into translation_text (organisation_id, id, request_id, owner_id, document_id, number, source_fingerprint,
                  segments, text, canonical, fingerprint, confirms, writers, handed_in_by, handed_in_by_subject, handed_in_at)
                values (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9, ?10, cast(?11 as uuid), ?12, ?13, ?14, ?15)
                """,
                organisation,
                made.id(),
                of.id(),
                of.owner(),
                of.document(),
                made.sourceFingerprint(),
                SegmentsJson.write(made.segments()),
                DocumentTextJson.write(made.text()),
                canonical.text(),
                canonical.fingerprint(),
                made.confirms(),
                made.writers(),
                by.name(),
                by.subject(),
                now);
    }

    /** Stores a verdict on a text. */
    public void say(
            TranslationRow of,
            UUID text,
            TranslationStage stage,
            Verdict verdict,
            String reason,
            UUID organisation,
            TenantPrincipal by,
            Instant now) {
        Sql.run(
                entities,
                """
                insert into translation_verdict (organisation_id, id, text_id, request_id, owner_id, document_id, number, stage, verdict,
                  reason, given_by, given_by_subject, given_at) values (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                organisation,
                UUID.randomUUID(),
                text,
                of.id(),
                of.owner(),
                of.document(),
                stage,
                verdict,
                reason,
                by.name(),
                by.subject(),
                now);
    }
}
