package ngo.portal.persistence.holdings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/**
 * Goes through what an organisation holds in the order of keys, which never change: what is written meanwhile moves nothing into
 * another place, so that all of it comes, and comes once.
 */
@ApplicationScoped
public class HoldingsRepository {

    private static final Select<HeldDocumentRow> STATEMENTS = Select.of(
            HeldDocumentRow.class,
            """
            select id, title, state, created_at, changed_at from statement
            where organisation_id = ?1 and id > ?2 order by id limit ?3
            """);

    private static final Select<HeldDocumentRow> PLANS = Select.of(
            HeldDocumentRow.class,
            """
            select id, title, state, created_at, changed_at from plan
            where organisation_id = ?1 and id > ?2 order by id limit ?3
            """);

    private static final Select<HeldDocumentRow> REQUESTS = Select.of(
            HeldDocumentRow.class,
            """
            select id, case_code as title, state, created_at, changed_at from funding_request
            where organisation_id = ?1 and id > ?2 order by id limit ?3
            """);

    private static final Select<HeldDocumentRow> PETITIONS = Select.of(
            HeldDocumentRow.class,
            """
            select id, title, state, created_at, changed_at from petition
            where organisation_id = ?1 and id > ?2 order by id limit ?3
            """);

    private static final Select<HeldCommentRow> COMMENTS = Select.of(
            HeldCommentRow.class,
            """
            select id, document_id as document, author_name as author, visibility, body as words, created_at as written_at, edited_at
            from comment where organisation_id = ?1 and id > ?2 and withdrawn_at is null order by id limit ?3
            """);

    private static final Select<HeldAmendmentRow> AMENDMENTS = Select.of(
            HeldAmendmentRow.class,
            """
            select id, document_id as document, author_name as author, proposed as words, reason, created_at as written_at, edited_at
            from amendment where organisation_id = ?1 and id > ?2 and withdrawn_at is null order by id limit ?3
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Those behind one of them, at most so many. */
    public List<HeldDocumentRow> documents(HeldKind kind, UUID organisation, UUID past, int most) {
        Select<HeldDocumentRow> all =
                switch (kind) {
                    case STATEMENT -> STATEMENTS;
                    case PLAN -> PLANS;
                    case REQUEST -> REQUESTS;
                    case PETITION -> PETITIONS;
                };
        return all.list(entities, organisation, past, most);
    }

    /** Those behind one of them, at most so many; what was taken back is gone. */
    public List<HeldCommentRow> comments(UUID organisation, UUID past, int most) {
        return COMMENTS.list(entities, organisation, past, most);
    }

    /** Those behind one of them, at most so many; what was taken back is gone. */
    public List<HeldAmendmentRow> amendments(UUID organisation, UUID past, int most) {
        return AMENDMENTS.list(entities, organisation, past, most);
    }
}
