package ngo.portal.ejb.holdings;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of an export of an organisation's data. */
public sealed interface OrganisationExportEvent extends PortalEvent {

    /** A person has exported the data of the organisation. */
    record OrganisationExported(Document document, List<Audience> audience) implements OrganisationExportEvent {}
}
