package ngo.portal.ejb.organisation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that an organisation has done to its own entry. It stands in the trail; nobody has to be told. */
public sealed interface DirectoryEvent extends PortalEvent {

    @Override
    default List<Audience> audience() {
        return List.of();
    }

    record DirectoryEntryChanged(Document document) implements DirectoryEvent {}

    /** An organisation has decided whether it wants a clearance of its own before a signature. */
    record ClearanceRuleChanged(Document document) implements DirectoryEvent {}

    /** An organisation shows another logo. */
    record LogoChanged(Document document) implements DirectoryEvent {}

    /** An organisation shows no logo any more. */
    record LogoRemoved(Document document) implements DirectoryEvent {}
}
