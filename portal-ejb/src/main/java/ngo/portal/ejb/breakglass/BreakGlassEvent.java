package ngo.portal.ejb.breakglass;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a glass; its owner is the organisation behind it. */
public sealed interface BreakGlassEvent extends PortalEvent {

    /** Name of this kind in notifications and the trail. */
    String KIND = "BREAK_GLASS";

    /** Somebody who administers the coalition asks to read what an organisation sees. */
    record BreakGlassAsked(Document document, List<Audience> audience) implements BreakGlassEvent {}

    /** A second person has said yes: from now on it is read. */
    record BreakGlassConfirmed(Document document, List<Audience> audience) implements BreakGlassEvent {}

    /**
     * A page or an answer of the API was opened by whoever broke the glass.
     *
     * @param document what was read, or the glass itself where the page is about no single one
     */
    record ReadUnderBreakGlass(Document document) implements BreakGlassEvent {

        @Override
        public List<Audience> audience() {
            return List.of();
        }
    }

    /** Rows that the organisation had lost were added from a backup, by the word of the same two; the launcher's command tells it. */
    record ContentBroughtBack(Document document, List<Audience> audience) implements BreakGlassEvent {}

    /** Nobody reads any more. */
    record BreakGlassEnded(Document document, List<Audience> audience) implements BreakGlassEvent {}
}
