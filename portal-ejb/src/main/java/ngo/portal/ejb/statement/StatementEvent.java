package ngo.portal.ejb.statement;

import ngo.portal.ejb.event.PortalEvent;

/** Something that has happened to a joint statement. */
public interface StatementEvent extends PortalEvent {

    @Override
    default String kind() {
        return "STATEMENT";
    }
}
