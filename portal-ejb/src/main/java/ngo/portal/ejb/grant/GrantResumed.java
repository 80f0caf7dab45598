package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A grant goes on. */
public record GrantResumed(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
