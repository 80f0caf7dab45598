package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextJson;

/** Each text that somebody could have read. A reader sees of each version the parts that they may see. */
@ApplicationScoped
public class VersionRepository {

    private static final String ROWS =
            """
            select distinct on (v.number) v.number, v.change_class, v.note, o.name, v.author_name, v.created_at
            from document_version v join organisation o on o.id = v.author_organisation
            where v.document_id = ?1 %s
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Keeps a part for good; what a version leaves as it was is not kept again. */
    public void add(Document of, VersionPart part, NewVersion made) {
        entities.flush();
        Sql.run(
                entities,
                """
                insert into document_version (organisation_id, document_id, section_id, position, number, text, change_class, note,
                  author_organisation, author_name, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                of.owner(),
                of.id(),
                part.section(),
                part.position(),
                part.number(),
                DocumentTextJson.write(part.text()),
                made.changeClass(),
                made.note(),
                made.authorOrganisation(),
                made.authorName(),
                made.at());
    }

    /** Those of the whole, the newest first. */
    public List<VersionRow> of(UUID document) {
        return Sql.list(
                entities, ROWS.formatted("order by v.number desc, v.position"), VersionRepository::row, document);
    }

    /** Those of one section that is written by itself, the newest first. */
    public List<VersionRow> of(UUID document, UUID section) {
        return Sql.list(
                entities,
                ROWS.formatted("and v.section_id = ?2 order by v.number desc"),
                VersionRepository::row,
                document,
                section);
    }

    private static VersionRow row(Sql.Line line) {
        return new VersionRow(
                line.number(0),
                line.oneOf(ChangeClass.class, 1),
                line.text(2),
                line.text(3),
                line.text(4),
                line.instant(5));
    }

    /** One section that is written by itself, as it read then. */
    public DocumentText text(UUID document, UUID section, int number) {
        return Sql.one(
                        entities,
                        "select text from document_version where document_id = ?1 and section_id = ?2 and number = ?3",
                        line -> DocumentTextJson.read(line.text(0)),
                        document,
                        section,
                        number)
                .orElseThrow(NotFound::new);
    }

    /** The whole, as it read then. */
    public DocumentText text(UUID document, int number) {
        List<VersionPart> parts = Sql.list(
                entities,
                """
                select distinct on (section_id) section_id, position, number, text from document_version
                where document_id = ?1 and number <= ?2 order by section_id, number desc
                """,
                line -> new VersionPart(
                        line.uuid(0), line.number(1), line.number(2), DocumentTextJson.read(line.text(3))),
                document,
                number);
        if (parts.stream().noneMatch(part -> part.number() == number)) {
            throw new NotFound();
        }
        return VersionPart.join(parts);
    }
}
