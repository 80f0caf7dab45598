package ngo.portal.ejb.breakglass;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A second person has said yes: from now on it is read. */
public record BreakGlassConfirmed(UUID subject, UUID owner, String title, List<Audience> audience)
        implements BreakGlassEvent {}
