package ngo.portal.ejb.drift;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that was done about a difference between the portal and Keycloak. */
public sealed interface DriftEvent extends PortalEvent {

    /** The office lets Keycloak follow the portal again. */
    record DriftMended(Document document, List<Audience> audience) implements DriftEvent {}
}
