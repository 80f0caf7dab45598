package ngo.portal.ejb.audit;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.MemberRole;

/** Somebody has opened many more documents within an hour than people read; their organisation looks whether it was them. */
public record MuchRead(UUID owner) implements PortalEvent {

    @Override
    public UUID subject() {
        return owner;
    }

    @Override
    public String kind() {
        return "ORGANISATION";
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Audience> audience() {
        return List.of(Audience.told(owner, MemberRole.ADMINISTRATOR));
    }
}
