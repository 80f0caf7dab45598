package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A grant is stopped for now. */
public record GrantSuspended(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
