package ngo.portal.ejb.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.DocumentRepository;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.text.DocumentText;

/** How a text has become what it is, for everybody who reads it. */
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

    /** Those of one section that is written by itself; the document's own id stands for a text that is written as a whole. */
    public List<VersionRow> versions(UUID id, UUID section) {
        documents.requireKind(id);
        return versions.of(id, section);
    }

    /** As far as the caller sees it; refused as {@code NotFound} where there is no such number. */
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
