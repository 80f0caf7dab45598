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

    /** The versions, newest first. */
    public List<VersionRow> versions(UUID id) {
        documents.requireKind(id);
        return versions.of(id);
    }

    public DocumentText version(UUID id, int number) {
        documents.requireKind(id);
        return versions.text(id, number);
    }
}
