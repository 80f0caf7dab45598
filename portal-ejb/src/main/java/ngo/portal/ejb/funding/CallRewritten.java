package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A call that nobody else has read yet says something else. */
public record CallRewritten(UUID subject, UUID owner, String title, List<Audience> audience) implements CallEvent {}
