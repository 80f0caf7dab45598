package ngo.portal.ejb.lead;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a chair's term; its title is the organisation that chairs. */
public sealed interface ChairEvent extends PortalEvent {

    /** Name of this kind in notifications and the trail. */
    String KIND = "CHAIR";

    /** A term in the chair was planned. */
    record ChairTermPlanned(Document document, List<Audience> audience) implements ChairEvent {}

    /** A planned term was withdrawn before it began. */
    record ChairTermWithdrawn(Document document, List<Audience> audience) implements ChairEvent {}

    /** The chair has passed to the next organisation. */
    record ChairHandedOver(Document document, List<Audience> audience) implements ChairEvent {}
}
