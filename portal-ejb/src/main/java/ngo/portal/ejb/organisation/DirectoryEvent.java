package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;

/** Something that an organisation has done to its own entry. It stands in the trail; nobody has to be told. */
public interface DirectoryEvent extends PortalEvent {

    @Override
    default UUID subject() {
        return owner();
    }

    @Override
    default String kind() {
        return "ORGANISATION";
    }

    @Override
    default List<Audience> audience() {
        return List.of();
    }
}
