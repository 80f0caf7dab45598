package ngo.portal.ejb.statement;

import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.statement.Statement;

/** Something that has happened to a joint statement. */
public interface StatementEvent extends PortalEvent {

    @Override
    default String kind() {
        return Statement.KIND;
    }
}
