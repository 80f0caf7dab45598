package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Something in a request was written on. */
public record RequestWritten(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
