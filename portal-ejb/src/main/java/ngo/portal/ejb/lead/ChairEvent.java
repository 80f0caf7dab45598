package ngo.portal.ejb.lead;

import ngo.portal.ejb.event.PortalEvent;

/** Something that has happened to a term in the chair; its title is the organisation that chairs. */
public interface ChairEvent extends PortalEvent {

    @Override
    default String kind() {
        return "CHAIR";
    }
}
