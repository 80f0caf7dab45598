package ngo.portal.ejb.breakglass;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;

/**
 * A page or an answer of the API was opened by whoever broke the glass.
 *
 * @param subject the document, or the glass itself where the page is about no single one
 */
public record ReadUnderBreakGlass(UUID subject, String kind, UUID owner) implements PortalEvent {

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Audience> audience() {
        return List.of();
    }
}
