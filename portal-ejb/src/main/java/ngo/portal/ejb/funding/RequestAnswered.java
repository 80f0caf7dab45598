package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The applicant has answered, and the clock goes on. */
public record RequestAnswered(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
