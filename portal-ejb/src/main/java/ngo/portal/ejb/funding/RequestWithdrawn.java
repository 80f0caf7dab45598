package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The applicant has taken a request back. */
public record RequestWithdrawn(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
