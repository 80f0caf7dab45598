package ngo.portal.persistence.holdings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/**
 * Reads everything that an organisation owns, by keyset paging over keys that never change: concurrent writes move no row,
 * so that each row comes exactly once. Documents begin in the reader index, where an owner has a line for each.
 */
@ApplicationScoped
public class OrganisationExportRepository {

    private static final Select<ExportedDocumentRow> TITLED = Select.of(
            ExportedDocumentRow.class,
            """
            select d.id, d.title, d.state, d.created_at, d.changed_at
            from (select organisation_id, document_id from document_reader
                  where organisation_id = ?1 and reader_organisation = ?1 and kind = ?4 and document_id > ?2
                  order by document_id limit ?3) r
            join document_heading d on d.kind = ?4 and d.organisation_id = r.organisation_id and d.id = r.document_id order by d.id
            """);

    private static final Select<ExportedDocumentRow> REQUESTS = Select.of(
            ExportedDocumentRow.class,
            """
            select id, case_code as title, state, created_at, changed_at from funding_request
            where organisation_id = ?1 and id > ?2 order by id limit ?3
            """);

    private static final Select<ExportedCommentRow> COMMENTS = Select.of(
            ExportedCommentRow.class,
            """
            select id, document_id as document, author_name as author, visibility, body as words, created_at as written_at, edited_at
            from comment where organisation_id = ?1 and id > ?2 and withdrawn_at is null order by id limit ?3
            """);

    private static final Select<ExportedAmendmentRow> AMENDMENTS = Select.of(
            ExportedAmendmentRow.class,
            """
            select id, document_id as document, author_name as author, proposed as words, reason, created_at as written_at, edited_at
            from amendment where organisation_id = ?1 and id > ?2 and withdrawn_at is null order by id limit ?3
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The documents after one of them, at most so many. */
    public List<ExportedDocumentRow> documents(ExportedKind kind, UUID organisation, UUID past, int most) {
        return kind == ExportedKind.REQUEST
                ? REQUESTS.list(entities, organisation, past, most)
                : TITLED.list(entities, organisation, past, most, kind);
    }

    /** The comments after one of them, at most so many, without withdrawn ones. */
    public List<ExportedCommentRow> comments(UUID organisation, UUID past, int most) {
        return COMMENTS.list(entities, organisation, past, most);
    }

    /** The amendments after one of them, at most so many, without withdrawn ones. */
    public List<ExportedAmendmentRow> amendments(UUID organisation, UUID past, int most) {
        return AMENDMENTS.list(entities, organisation, past, most);
    }
}
