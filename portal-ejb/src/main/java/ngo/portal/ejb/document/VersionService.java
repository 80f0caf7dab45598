package ngo.portal.ejb.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.DocumentRepository;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.text.DocumentText;

/** The version history of a text, for all its readers. */
@Stateless
public class VersionService {

    @Inject
    private DocumentRepository documents;

    @Inject
    private VersionRepository versions;

    /** The versions of the whole, newest first. */
    public List<VersionRow> versions(UUID id) {
        documents.requireKind(id);
        return versions.of(id);
    }

    /** Versions of a section that is written on its own; the document's own id selects a text that is written as a whole. */
    public List<VersionRow> versions(UUID id, UUID section) {
        documents.requireKind(id);
        return versions.of(id, section);
    }

    /** A version as far as the caller may see it. */
    public DocumentText version(UUID id, int number) {
        documents.requireKind(id);
        return versions.text(id, number);
    }

    /** As above, for one section. */
    public DocumentText version(UUID id, UUID section, int number) {
        documents.requireKind(id);
        return versions.text(id, section, number);
    }
}
