package ngo.portal.ejb.lead;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation is to chair from one day to another. */
public record ChairTermPlanned(UUID subject, UUID owner, String title, List<Audience> audience) implements ChairEvent {}
