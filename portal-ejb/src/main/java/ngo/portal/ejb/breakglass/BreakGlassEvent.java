package ngo.portal.ejb.breakglass;

import ngo.portal.ejb.event.PortalEvent;

/** Something that has happened to a glass; its owner is the organisation behind it. */
public interface BreakGlassEvent extends PortalEvent {

    @Override
    default String kind() {
        return "BREAK_GLASS";
    }
}
