package ngo.portal.ejb.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;

/** Determines whom an event of a document notifies. */
@ApplicationScoped
public class DocumentAudience {

    @Inject
    private AccessGrantRepository grants;

    /** Members of all organisations that have access, the owner first. */
    public List<Audience> readers(Document document) {
        return Stream.concat(Stream.of(document.owner()), grants.grantees(document.id(), AccessLevel.READ).stream())
                .distinct()
                .map(organisation -> Audience.notified(organisation, MemberRole.MEMBER))
                .toList();
    }

    /** The same, and the leads. */
    public List<Audience> everybody(Document document) {
        return Stream.concat(readers(document).stream(), Stream.of(Audience.leadsNotified()))
                .toList();
    }
}
