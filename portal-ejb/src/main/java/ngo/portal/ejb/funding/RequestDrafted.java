package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A member began a request for funding. */
public record RequestDrafted(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
