package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.document.DocumentRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;

/** Finds the kind of a document that the caller may see. */
@ApplicationScoped
public class DocumentKinds {

    @Inject
    @Any
    private Instance<DocumentKind> kinds;

    @Inject
    private DocumentRepository documents;

    public DocumentKind of(UUID document) {
        return named(documents.requireKind(document));
    }

    /** The names of all kinds. */
    public Set<String> names() {
        return kinds.stream().map(DocumentKind::name).collect(Collectors.toUnmodifiableSet());
    }

    /** That of this name. */
    public DocumentKind named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
