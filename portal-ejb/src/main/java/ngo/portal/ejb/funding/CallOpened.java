package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Every organisation may ask under a call from now on. */
public record CallOpened(UUID subject, UUID owner, String title, List<Audience> audience) implements CallEvent {}
