package ngo.portal.ejb.drift;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;

/** The office lets Keycloak follow the portal again. */
public record DriftMended(UUID subject, String title, List<Audience> audience) implements PortalEvent {

    @Override
    public String kind() {
        return "ORGANISATION";
    }

    @Override
    public UUID owner() {
        return subject;
    }
}
