package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A colleague agrees to a request as it stands. */
public record RequestSignedOff(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
