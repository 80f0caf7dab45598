package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A request was turned down at the door. */
public record RequestFoundIneligible(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
