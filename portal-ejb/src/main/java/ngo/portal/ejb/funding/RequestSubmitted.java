package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A request was handed in, and the funder's clock runs. */
public record RequestSubmitted(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
