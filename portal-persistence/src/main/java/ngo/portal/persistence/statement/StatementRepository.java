package ngo.portal.persistence.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.VersionPart;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentTextJson;

/** The statements that the caller's organisation owns or has been given. */
@ApplicationScoped
public class StatementRepository {

    private static final String ROWS =
            """
            select s.id, s.title, s.state, s.organisation_id, o.alias, o.name, s.soft_deadline, s.hard_deadline, s.deadline_zone,
              k.changed_at
            from newest('STATEMENT', ?1, ?2, ?3) k
            join statement s on s.organisation_id = k.organisation_id and s.id = k.document_id
            join organisation o on o.id = s.organisation_id
            order by k.changed_at desc, k.document_id desc
            """;

    private static final String DETAIL =
            """
            select s.id, s.organisation_id, o.alias, o.name, s.slug, s.state, s.text, s.notes_to_editors, s.press_contact,
              s.text_number, s.binding_number, s.fingerprint, s.text_round, s.release_round, s.consultation_until,
              s.soft_deadline, s.hard_deadline, s.deadline_zone, s.embargo, s.state_note,
              s.revision_open, s.revision_number, s.created_at, s.changed_at, s.version
            from statement s join organisation o on o.id = s.organisation_id where s.id = ?1
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private VersionRepository versions;

    public void add(Statement statement) {
        entities.persist(statement);
        entities.flush();
    }

    /** The statement, or the same refusal for one that does not exist and one that the caller may not see. */
    public Statement require(UUID id) {
        return Owned.require(entities, Statement.class, id);
    }

    /** As {@link #require}, and nobody else changes it until the transaction ends. */
    public Statement requireAlone(UUID id) {
        return Owned.alone(entities, require(id));
    }

    public Slice.Part<StatementRow> rows(Slice slice) {
        List<StatementRow> rows =
                Sql.list(entities, ROWS, StatementRepository::row, slice.before(), slice.beforeId(), slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.changedAt(), row.id()));
    }

    public StatementDetail detail(UUID id) {
        entities.flush();
        return Sql.one(entities, DETAIL, StatementRepository::detail, id).orElseThrow(NotFound::new);
    }

    /** Keeps the present text of the statement as a version of its own; it is shared as a whole. */
    public void addVersion(Statement statement, NewVersion made) {
        VersionPart text = VersionPart.whole(statement.id(), statement.textNumber(), statement.text());
        versions.add(statement.document(), text, made);
    }

    private static StatementRow row(Sql.Line line) {
        return new StatementRow(
                line.uuid(0),
                line.text(1),
                line.oneOf(StatementState.class, 2),
                line.uuid(3),
                line.text(4),
                line.text(5),
                line.instantOrNull(6),
                line.instantOrNull(7),
                line.text(8),
                line.instant(9));
    }

    private static StatementDetail detail(Sql.Line line) {
        return new StatementDetail(
                line.uuid(0),
                line.uuid(1),
                line.text(2),
                line.text(3),
                line.text(4),
                line.oneOf(StatementState.class, 5),
                DocumentTextJson.read(line.text(6)),
                line.text(7),
                line.text(8),
                line.number(9),
                line.number(10),
                line.text(11),
                line.number(12),
                line.number(13),
                line.instantOrNull(14),
                line.instantOrNull(15),
                line.instantOrNull(16),
                line.text(17),
                line.instantOrNull(18),
                line.text(19),
                line.flag(20),
                line.number(21),
                line.instant(22),
                line.instant(23),
                line.big(24));
    }
}
