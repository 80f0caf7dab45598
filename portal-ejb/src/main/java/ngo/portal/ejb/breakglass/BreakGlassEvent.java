package ngo.portal.ejb.breakglass;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a break-glass access; its owner is the organisation whose data is read. */
public sealed interface BreakGlassEvent extends PortalEvent {

    /** Name of this kind in notifications and the trail. */
    String KIND = "BREAK_GLASS";

    /** A coalition administrator requests to read what an organisation sees. */
    record BreakGlassAsked(Document document, List<Audience> audience) implements BreakGlassEvent {}

    /** A second person has confirmed: access begins. */
    record BreakGlassConfirmed(Document document, List<Audience> audience) implements BreakGlassEvent {}

    /**
     * A page or an answer of the API was opened under break-glass access.
     *
     * @param document the document that was read, or the break-glass access itself if the page concerns no single document
     */
    record ReadUnderBreakGlass(Document document) implements BreakGlassEvent {

        @Override
        public List<Audience> audience() {
            return List.of();
        }
    }

    /**
     * Rows that the organisation had lost were restored from a backup, on the approval of the same two people; the
     * launcher's command reports it.
     */
    record ContentBroughtBack(Document document, List<Audience> audience) implements BreakGlassEvent {}

    /** The access has ended. */
    record BreakGlassEnded(Document document, List<Audience> audience) implements BreakGlassEvent {}
}
