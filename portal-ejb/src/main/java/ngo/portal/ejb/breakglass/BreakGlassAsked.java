package ngo.portal.ejb.breakglass;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody who administers the coalition asks to read what an organisation sees. */
public record BreakGlassAsked(UUID subject, UUID owner, String title, List<Audience> audience)
        implements BreakGlassEvent {}
