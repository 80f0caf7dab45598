package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The funder's key to a grant that is over is taken back. */
public record FunderShutOut(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
