package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.Acting;

/** Comments and amendments. Each belongs to the organisation that wrote it; a verdict belongs to the holder of the pen. */
@ApplicationScoped
public class ConsultationRepository {

    private static final String AMENDMENTS =
            """
            select a.id, a.organisation_id, o.name, a.section_id, a.paragraph, a.paragraph_key, a.original, a.proposed, a.reason,
              a.author_name, a.created_at, coalesce(v.verdict, 'PROPOSED'), v.reason, v.decided_by
            from amendment a join organisation o on o.id = a.organisation_id
            left join amendment_verdict v on v.amendment_id = a.id and v.statement_id = a.statement_id
            where a.statement_id = ?1
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** A comment to be written; the thread is the comment's own id where it opens one. */
    public record NewComment(UUID id, UUID thread, Anchor anchor, String body, Visibility visibility) {}

    public void add(NewComment comment, Statement on, UUID organisation, Acting by, Instant now) {
        Sql.run(
                entities,
                """
                insert into comment (organisation_id, id, owner_id, statement_id, thread_id, section_id, paragraph, paragraph_key,
                  quote, body, visibility, author_name, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                """,
                organisation,
                comment.id(),
                on.organisation(),
                on.id(),
                comment.thread(),
                comment.anchor().section(),
                comment.anchor().paragraph(),
                comment.anchor().key(),
                comment.anchor().words(),
                comment.body(),
                comment.visibility(),
                by.name(),
                now);
    }

    public void resolve(UUID thread, Statement on, UUID organisation, String by, Instant now) {
        Sql.run(
                entities,
                """
                insert into comment_resolution (organisation_id, statement_id, owner_id, thread_id, resolved_by, resolved_at)
                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
                """,
                organisation,
                on.id(),
                on.organisation(),
                thread,
                by,
                now);
    }

    public List<CommentRow> comments(UUID statement) {
        return Sql.list(
                entities,
                """
                select c.id, c.thread_id, c.section_id, c.paragraph, c.paragraph_key, c.quote, c.body, c.visibility, o.name,
                  c.author_name, c.created_at,
                  (select min(r.resolved_by) from comment_resolution r where r.thread_id = c.thread_id and r.statement_id = c.statement_id)
                from comment c join organisation o on o.id = c.organisation_id
                where c.statement_id = ?1 order by c.created_at, c.id
                """,
                ConsultationRepository::comment,
                statement);
    }

    public CommentRow requireComment(UUID statement, UUID id) {
        return comments(statement).stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void addAmendment(
            UUID id,
            Anchor at,
            String proposed,
            String reason,
            Statement on,
            UUID organisation,
            Acting by,
            Instant now) {
        Sql.run(
                entities,
                """
                insert into amendment (organisation_id, id, owner_id, statement_id, section_id, paragraph, paragraph_key, original,
                  proposed, reason, author_name, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                organisation,
                id,
                on.organisation(),
                on.id(),
                at.section(),
                at.paragraph(),
                at.key(),
                at.words(),
                proposed,
                reason,
                by.name(),
                now);
    }

    public List<AmendmentRow> amendments(UUID statement) {
        return Sql.list(
                entities, AMENDMENTS + " order by a.created_at, a.id", ConsultationRepository::amendment, statement);
    }

    public AmendmentRow requireAmendment(UUID statement, UUID id) {
        return Sql.one(entities, AMENDMENTS + " and a.id = ?2", ConsultationRepository::amendment, statement, id)
                .orElseThrow(NotFound::new);
    }

    public void decide(UUID amendment, Statement on, AmendmentState verdict, String reason, String by, Instant now) {
        Sql.run(
                entities,
                """
                insert into amendment_verdict (organisation_id, amendment_id, statement_id, verdict, reason, decided_by, decided_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                on.organisation(),
                amendment,
                on.id(),
                verdict,
                reason,
                by,
                now);
    }

    private static CommentRow comment(Sql.Line line) {
        return new CommentRow(
                line.uuid(0),
                line.uuid(1),
                line.uuid(2),
                line.number(3),
                line.text(4),
                line.text(5),
                line.text(6),
                line.oneOf(Visibility.class, 7),
                line.text(8),
                line.text(9),
                line.instant(10),
                line.holds(11) ? line.text(11) : null);
    }

    private static AmendmentRow amendment(Sql.Line line) {
        return new AmendmentRow(
                line.uuid(0),
                line.uuid(1),
                line.text(2),
                line.uuid(3),
                line.number(4),
                line.text(5),
                line.text(6),
                line.text(7),
                line.text(8),
                line.text(9),
                line.instant(10),
                line.oneOf(AmendmentState.class, 11),
                line.text(12),
                line.text(13));
    }
}
