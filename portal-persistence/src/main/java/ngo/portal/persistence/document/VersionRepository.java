package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextJson;

/** The stored versions of texts. A reader sees of each version the parts that they may see. */
@ApplicationScoped
public class VersionRepository {

    private static final String ROWS =
            """
            select distinct on (v.number) v.number, v.change_class, v.note, o.name as author_organisation, v.author_name, v.created_at
            from document_version v join organisation o on o.id = v.author_organisation
            where v.document_id = ?1 %s
            """;

    private static final Select<VersionRow> ALL =
            Select.of(VersionRow.class, ROWS.formatted("order by v.number desc, v.position"));

    private static final Select<VersionRow> OF_SECTION =
            Select.of(VersionRow.class, ROWS.formatted("and v.section_id = ?2 order by v.number desc"));

    private static final Select<VersionPart> PARTS = Select.of(
            VersionPart.class,
            """
            select distinct on (section_id) section_id as section, position, number, text from document_version
            where document_id = ?1 and number <= ?2 order by section_id, number desc
            """);

    private static final Select<String> TEXT = Select.of(
            String.class,
            "select text from document_version where document_id = ?1 and section_id = ?2 and number = ?3");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Stores a part, which is never changed; a part that a version leaves unchanged is not stored again. */
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

    /** The versions of the whole text, the newest first. */
    public List<VersionRow> of(UUID document) {
        return ALL.list(entities, document);
    }

    /** The versions of one section that is written by itself, the newest first. */
    public List<VersionRow> of(UUID document, UUID section) {
        return OF_SECTION.list(entities, document, section);
    }

    /** One section that is written by itself, in the version of this number. */
    public DocumentText text(UUID document, UUID section, int number) {
        return TEXT.first(entities, document, section, number)
                .map(DocumentTextJson::read)
                .orElseThrow(NotFound::new);
    }

    /** The whole text in the version of this number. */
    public DocumentText text(UUID document, int number) {
        List<VersionPart> parts = PARTS.list(entities, document, number);
        if (parts.stream().noneMatch(part -> part.number() == number)) {
            throw new NotFound();
        }
        return VersionPart.join(parts);
    }
}
