package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import org.jspecify.annotations.Nullable;

/** The statements that the caller's organisation owns or was granted access to. */
@ApplicationScoped
public class StatementRepository {

    private static final Select<StatementDetail> DETAIL = Select.of(
            StatementDetail.class,
            """
            select s.id, s.organisation_id as owner, o.alias as owner_alias, o.name as owner_name, s.slug, s.state, s.text,
              s.notes_to_editors, s.press_contact,
              s.text_number, s.binding_number, s.fingerprint, s.text_round, s.release_round, s.consultation_until,
              s.consultation_zone, s.consultation_note,
              s.soft_deadline, s.hard_deadline, s.deadline_zone, s.embargo, s.state_note,
              counted_supporters(s.id) as unnamed_supporters, s.revision_open, s.created_at, s.changed_at, s.version
            from statement s join organisation o on o.id = s.organisation_id where s.id = ?1
            """);

    private static final Select<Source> SOURCES = Select.of(
            Source.class,
            """
            select s.id, s.organisation_id as owner, s.title, s.state, s.text, s.hard_deadline, s.embargo
            from statement s where s.id = any (cast(string_to_array(?1, ',') as uuid[]))
            """);

    private static final Select<CircleRow> CIRCLE = Select.of(
            CircleRow.class,
            """
            select o.id as organisation, o.alias, o.name, c.granted_at as asked_at,
              exists (select 1 from comment r where r.document_id = ?1 and r.organisation_id = o.id and r.withdrawn_at is null)
                or exists (select 1 from amendment a where a.document_id = ?1 and a.organisation_id = o.id and a.withdrawn_at is null)
                as heard
            from statement_circle(?1) c join organisation o on o.id = c.organisation_id order by o.name
            """);

    /**
     * The facts about a statement that its translation needs.
     *
     * @param owner the organisation that holds the pen
     * @param hardDeadline when the call ends; absent where none was set
     */
    public record Source(
            UUID id,
            UUID owner,
            String title,
            StatementState state,
            @Convert(converter = DocumentTextConverter.class) DocumentText text,
            @Nullable Instant hardDeadline,
            @Nullable Instant embargo) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private VersionRepository versions;

    public void add(Statement statement) {
        entities.persist(statement);
        entities.flush();
    }

    /** Finds a statement. One that does not exist and one that the caller may not see are refused with the same error. */
    public Statement require(UUID id) {
        return Owned.require(entities, Statement.class, id);
    }

    /** As {@link #require}, with a lock: nobody else changes it until the transaction ends. */
    public Statement requireAlone(UUID id) {
        return Owned.alone(entities, require(id));
    }

    /** The sources of those statements that the caller sees, in no order. */
    public List<Source> sources(Collection<UUID> ids) {
        entities.flush();
        return SOURCES.list(entities, ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /** The organisations that were invited to a consultation or to sign, for every reader of the statement. */
    public List<CircleRow> circle(UUID id) {
        entities.flush();
        return CIRCLE.list(entities, id);
    }

    public StatementDetail detail(UUID id) {
        entities.flush();
        return DETAIL.first(entities, id).orElseThrow(NotFound::new);
    }

    /** Stores the present text of the statement as a version of its own; it is shared as a whole. */
    public void addVersion(Statement statement, NewVersion made) {
        VersionPart text = VersionPart.whole(statement.id(), statement.textNumber(), statement.text());
        versions.add(statement.document(), text, made);
    }
}
