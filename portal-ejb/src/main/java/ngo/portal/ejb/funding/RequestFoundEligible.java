package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A request is one that the call is for. */
public record RequestFoundEligible(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
