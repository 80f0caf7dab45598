package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A grant is over. */
public record GrantClosed(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
