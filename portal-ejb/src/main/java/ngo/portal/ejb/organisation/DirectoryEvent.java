package ngo.portal.ejb.organisation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of an organisation's own directory entry. It is recorded in the audit trail and notifies nobody. */
public sealed interface DirectoryEvent extends PortalEvent {

    @Override
    default List<Audience> audience() {
        return List.of();
    }

    record DirectoryEntryChanged(Document document) implements DirectoryEvent {}

    /** An organisation has decided whether its signatures need an internal clearance. */
    record ClearanceRuleChanged(Document document) implements DirectoryEvent {}

    /** An organisation has changed its logo. */
    record LogoChanged(Document document) implements DirectoryEvent {}

    /** An organisation has removed its logo. */
    record LogoRemoved(Document document) implements DirectoryEvent {}
}
