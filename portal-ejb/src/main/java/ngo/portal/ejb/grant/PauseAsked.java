package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An officer asks a second person to stop a grant, or to let it go on. */
public record PauseAsked(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
