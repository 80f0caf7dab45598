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
 * Exports the data of an organisation, for its administrators, who see no more in it than on pages. The export is read in
 * parts of limited size, so that memory use does not depend on its total size.
 */
@Stateless
public class OrganisationExportService {

    /** Maximum number of items of one part; a part with fewer is the last. */
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
     * Begins an export; requires a recent authentication.
     *
     * @return the organisation
     */
    public OrganisationRow begin() {
        access.requireAdministrator();
        access.requireFresh();
        OrganisationRow own = organisations.require(tenant.organisation());

        events.fire(new OrganisationExported(
                Organisation.document(own.id(), own.name()),
                List.of(Audience.notified(own.id(), MemberRole.ADMINISTRATOR))));
        return own;
    }

    /** Documents after this one, ordered by id. */
    public List<ExportedDocumentRow> documents(ExportedKind kind, UUID past) {
        access.requireAdministrator();
        return holdings.documents(kind, tenant.organisation(), past, PART);
    }

    /** Comments of the organisation, ordered by id. */
    public List<ExportedCommentRow> comments(UUID past) {
        access.requireAdministrator();
        return holdings.comments(tenant.organisation(), past, PART);
    }

    /** Amendments of the organisation, ordered by id. */
    public List<ExportedAmendmentRow> amendments(UUID past) {
        access.requireAdministrator();
        return holdings.amendments(tenant.organisation(), past, PART);
    }
}
