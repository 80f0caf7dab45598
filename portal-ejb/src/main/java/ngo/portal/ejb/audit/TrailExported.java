package ngo.portal.ejb.audit;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;

/**
 * Entries of a trail were taken along as a file.
 *
 * @param subject whose trail, or the reader's own organisation where it was that of all
 */
public record TrailExported(UUID subject, UUID owner) implements PortalEvent {

    @Override
    public String kind() {
        return "TRAIL";
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Audience> audience() {
        return List.of();
    }
}
