package ngo.portal.ejb.holdings;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.holdings.OrganisationExportEvent.OrganisationExported;
import ngo.portal.persistence.holdings.ExportedAmendmentRow;
import ngo.portal.persistence.holdings.ExportedCommentRow;
import ngo.portal.persistence.holdings.ExportedDocumentRow;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.persistence.holdings.OrganisationExportRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * What an organisation holds, for its administrators. They see no more of it than on pages. It comes in parts, so that none of them needs
 * more memory than another however much there is.
 */
@Stateless
public class OrganisationExportService {

    /** As many come at most in one part; fewer are the last. */
    public static final int PART = 100;

    @Inject
    private OrganisationExportRepository holdings;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<OrganisationExportEvent> events;

    /**
     * Begins to take it along; somebody has proven lately that it is them.
     *
     * @return whose it is
     */
    public OrganisationRow begin() {
        access.requireAdministrator();
        access.requireFresh();
        OrganisationRow own = organisations.require(tenant.organisation());

        events.fire(new OrganisationExported(
                Organisation.document(own.id(), own.name()),
                List.of(Audience.told(own.id(), MemberRole.ADMINISTRATOR))));
        return own;
    }

    /** Documents behind this one, in the order of their ids. */
    public List<ExportedDocumentRow> documents(ExportedKind kind, UUID past) {
        access.requireAdministrator();
        return holdings.documents(kind, tenant.organisation(), past, PART);
    }

    /** What the organisation has said about documents, in the order of ids. */
    public List<ExportedCommentRow> comments(UUID past) {
        access.requireAdministrator();
        return holdings.comments(tenant.organisation(), past, PART);
    }

    /** Wordings that the organisation has proposed, in the order of ids. */
    public List<ExportedAmendmentRow> amendments(UUID past) {
        access.requireAdministrator();
        return holdings.amendments(tenant.organisation(), past, PART);
    }
}
