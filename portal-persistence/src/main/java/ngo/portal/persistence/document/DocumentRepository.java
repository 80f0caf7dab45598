package ngo.portal.persistence.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;

/** The documents of all kinds that the caller's organisation may read. */
@ApplicationScoped
public class DocumentRepository {

    private static final Select<String> KIND =
            Select.of(String.class, "select kind from document_reader where document_id = ?1 limit 1");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The name of the kind of a document. One that does not exist and one that the caller may not see are refused with the same error. */
    public String requireKind(UUID document) {
        return kind(document).orElseThrow(NotFound::new);
    }

    /** The name of the kind of a document; absent in both cases. */
    public Optional<String> kind(UUID document) {
        return KIND.first(entities, document);
    }
}
