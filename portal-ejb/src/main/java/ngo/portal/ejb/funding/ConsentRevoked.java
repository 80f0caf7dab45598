package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The person concerned agrees no longer. */
public record ConsentRevoked(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
