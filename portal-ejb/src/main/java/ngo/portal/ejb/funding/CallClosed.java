package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A call takes no further requests. */
public record CallClosed(UUID subject, UUID owner, String title, List<Audience> audience) implements CallEvent {}
