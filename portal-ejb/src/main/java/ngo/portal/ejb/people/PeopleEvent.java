package ngo.portal.ejb.people;

import java.util.UUID;
import ngo.portal.ejb.event.PortalEvent;

/** Something that has happened to the people of an organisation. */
public interface PeopleEvent extends PortalEvent {

    @Override
    default String kind() {
        return "ORGANISATION";
    }

    @Override
    default UUID owner() {
        return subject();
    }
}
