package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An officer of the funder looks at a request. */
public record RequestTakenUp(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
