package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Proposed amendments of paragraphs. Each belongs to the organisation that proposed it; the verdict belongs to the holder of
 * the pen, which is the right to write the text.
 */
@ApplicationScoped
public class AmendmentRepository {

    static final String AMENDMENTS =
            """
            select a.id, a.organisation_id as organisation, o.name as organisation_name, a.section_id as section, a.paragraph,
              a.paragraph_key, a.around, a.original, a.proposed, a.reason,
              a.author_name, a.organisation_id = (select ctx.organisation()) as own, a.created_at, a.edition, a.edited_at,
              coalesce(v.verdict, case when a.withdrawn_at is null then 'PROPOSED' else 'WITHDRAWN' end) as state,
              v.reason as verdict_reason, coalesce(v.decided_by, a.withdrawn_by) as decided_by, v.decided_at,
              coalesce(v.replaced, '') as replaced, coalesce(v.became, '') as became
            from amendment a join organisation o on o.id = a.organisation_id
            left join amendment_verdict v on v.organisation_id = a.owner_id and v.amendment_id = a.id and v.document_id = a.document_id
            where a.document_id = ?1
            """;

    private static final Select<AmendmentRow> ALL =
            Select.of(AmendmentRow.class, AMENDMENTS + " order by a.created_at, a.id");

    private static final Select<AmendmentRow> ONE = Select.of(AmendmentRow.class, AMENDMENTS + " and a.id = ?2");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** A new amendment of one paragraph. */
    public record NewAmendment(UUID id, Anchor at, String proposed, String reason) {}

    public void add(NewAmendment amendment, Document on, UUID organisation, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                insert into amendment (organisation_id, id, owner_id, document_id, section_id, paragraph, paragraph_key, original,
                  proposed, reason, author_name, created_at, around) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                """,
                organisation,
                amendment.id(),
                on.owner(),
                on.id(),
                amendment.at().section(),
                amendment.at().paragraph(),
                amendment.at().key(),
                amendment.at().words(),
                amendment.proposed(),
                amendment.reason(),
                by.name(),
                now,
                amendment.at().around());
    }

    /** All amendments that the caller may read, the newest last. */
    public List<AmendmentRow> of(UUID document) {
        return ALL.list(entities, document);
    }

    public AmendmentRow require(UUID document, UUID id) {
        return ONE.first(entities, document, id).orElseThrow(NotFound::new);
    }

    /** As {@link #require}, with a lock: nobody else changes or answers it until the transaction ends. */
    public AmendmentRow requireAlone(UUID document, UUID id) {
        Sql.lock(entities, "amendment:" + id);
        return require(document, id);
    }

    /** Changes the words of an open amendment. */
    public void edit(AmendmentRow amendment, String proposed, String reason, String by, Instant now) {
        Sql.run(
                entities,
                """
                update amendment set proposed = ?1, reason = ?2, author_name = ?3, edited_at = ?4, edition = edition + 1
                where organisation_id = ?5 and id = ?6
                """,
                proposed,
                reason,
                by,
                now,
                amendment.organisation(),
                amendment.id());
    }

    /** Withdraws an open amendment; its words are deleted. */
    public void withdraw(AmendmentRow amendment, String by, Instant now) {
        Sql.run(
                entities,
                """
                update amendment set proposed = '', reason = '', withdrawn_at = ?1, withdrawn_by = ?2, edition = edition + 1
                where organisation_id = ?3 and id = ?4
                """,
                now,
                by,
                amendment.organisation(),
                amendment.id());
    }

    /**
     * The answer to an amendment.
     *
     * @param replaced the keys of the paragraphs that the words replace, with a space between them; empty where nothing
     *         changes
     * @param became the keys of the paragraphs that replace them
     */
    public record Answer(AmendmentState verdict, String reason, String replaced, String became) {

        /** An answer that leaves the text as it is. */
        public static Answer unchanged(AmendmentState verdict, String reason) {
            return new Answer(verdict, reason, "", "");
        }
    }

    /** Records an answer, which is never changed. The database refuses a second one. */
    public void decide(AmendmentRow amendment, Document on, Answer answer, String by, Instant now) {
        Sql.run(
                entities,
                """
                insert into amendment_verdict (organisation_id, amendment_id, document_id, section_id, verdict, reason, decided_by,
                  decided_at, replaced, became) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                on.owner(),
                amendment.id(),
                on.id(),
                amendment.section(),
                answer.verdict(),
                answer.reason(),
                by,
                now,
                answer.replaced(),
                answer.became());
    }
}
