package ngo.portal.ejb.lead;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The chair has passed to the organisation whose term it is. */
public record ChairHandedOver(UUID subject, UUID owner, String title, List<Audience> audience) implements ChairEvent {}
