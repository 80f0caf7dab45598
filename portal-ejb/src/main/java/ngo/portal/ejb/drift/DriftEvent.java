package ngo.portal.ejb.drift;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a repair of drift between the portal and Keycloak. */
public sealed interface DriftEvent extends PortalEvent {

    /** A coalition administrator has brought Keycloak in line with the portal again. */
    record DriftMended(Document document, List<Audience> audience) implements DriftEvent {}
}
