package ngo.portal.ejb.holdings;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to all that an organisation holds. */
public sealed interface OrganisationExportEvent extends PortalEvent {

    /** Somebody has taken along what the organisation holds. */
    record OrganisationExported(Document document, List<Audience> audience) implements OrganisationExportEvent {}
}
