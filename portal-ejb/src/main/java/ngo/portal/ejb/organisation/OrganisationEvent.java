package ngo.portal.ejb.organisation;

import java.util.UUID;
import ngo.portal.ejb.event.PortalEvent;

/** Something that has happened to an organisation's membership in the coalition. */
public interface OrganisationEvent extends PortalEvent {

    @Override
    default String kind() {
        return "ORGANISATION";
    }

    @Override
    default UUID owner() {
        return subject();
    }
}
