package ngo.portal.ejb.lead;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a term in the chair; its title is the organisation that chairs. */
public sealed interface ChairEvent extends PortalEvent {

    /** Name of this kind in notifications and the trail. */
    String KIND = "CHAIR";

    /** An organisation is to chair from one day to another. */
    record ChairTermPlanned(Document document, List<Audience> audience) implements ChairEvent {}

    /** A term that had not begun will not be. */
    record ChairTermWithdrawn(Document document, List<Audience> audience) implements ChairEvent {}

    /** The chair has passed to the organisation whose term it is. */
    record ChairHandedOver(Document document, List<Audience> audience) implements ChairEvent {}
}
