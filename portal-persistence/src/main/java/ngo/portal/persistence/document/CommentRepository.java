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

/** Comments on a text. Each belongs to the organisation that wrote it. */
@ApplicationScoped
public class CommentRepository {

    static final Select<CommentRow> COMMENTS = Select.of(
            CommentRow.class,
            """
            select c.id, c.thread_id as thread, c.section_id as section, c.paragraph, c.paragraph_key, c.quote, c.body, c.visibility,
              o.name as organisation_name,
              c.author_name, c.author_subject = (select ctx.subject()) and c.organisation_id = (select ctx.organisation()) as own,
              c.created_at, c.edited_at, c.withdrawn_at is not null as withdrawn,
              (select min(r.resolved_by) from comment_resolution r where r.thread_id = c.thread_id and r.document_id = c.document_id) as resolved_by
            from comment c join organisation o on o.id = c.organisation_id
            where c.document_id = ?1 order by c.created_at, c.id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** A new comment; the thread is the comment's own id where it opens one. */
    public record NewComment(UUID id, UUID thread, Anchor anchor, String body, Visibility visibility) {}

    public void add(NewComment comment, Document on, UUID organisation, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                insert into comment (organisation_id, id, owner_id, document_id, thread_id, section_id, paragraph, paragraph_key,
                  quote, body, visibility, author_name, created_at, author_subject)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                """,
                organisation,
                comment.id(),
                on.owner(),
                on.id(),
                comment.thread(),
                comment.anchor().section(),
                comment.anchor().paragraph(),
                comment.anchor().key(),
                comment.anchor().words(),
                comment.body(),
                comment.visibility(),
                by.name(),
                now,
                by.subject());
    }

    /** Changes the words of the caller's own comment. */
    public void edit(CommentRow comment, UUID organisation, String body, Instant now) {
        Sql.run(
                entities,
                "update comment set body = ?1, edited_at = ?2 where organisation_id = ?3 and id = ?4",
                body,
                now,
                organisation,
                comment.id());
    }

    /** Withdraws the caller's own comment; its words are deleted. */
    public void withdraw(CommentRow comment, UUID organisation, String by, Instant now) {
        Sql.run(
                entities,
                "update comment set body = '-', withdrawn_at = ?1, withdrawn_by = ?2 where organisation_id = ?3 and id = ?4",
                now,
                by,
                organisation,
                comment.id());
    }

    /** Resolves the thread of the comment. */
    public void resolve(CommentRow comment, Document on, UUID organisation, String by, Instant now) {
        Sql.run(
                entities,
                """
                insert into comment_resolution (organisation_id, document_id, owner_id, thread_id, section_id, resolved_by,
                  resolved_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing
                """,
                organisation,
                on.id(),
                on.owner(),
                comment.thread(),
                comment.section(),
                by,
                now);
    }

    /** All comments that the caller may read, the newest last. */
    public List<CommentRow> of(UUID document) {
        return COMMENTS.list(entities, document);
    }

    public CommentRow require(UUID document, UUID id) {
        return of(document).stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
