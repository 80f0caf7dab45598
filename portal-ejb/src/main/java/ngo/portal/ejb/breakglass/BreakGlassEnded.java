package ngo.portal.ejb.breakglass;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Nobody reads any more. */
public record BreakGlassEnded(UUID subject, UUID owner, String title, List<Audience> audience)
        implements BreakGlassEvent {}
