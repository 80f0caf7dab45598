package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The second person does not agree. */
public record PauseRefused(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
