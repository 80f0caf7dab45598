package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An emergency is not turned down after all. */
public record IneligibilityDropped(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
