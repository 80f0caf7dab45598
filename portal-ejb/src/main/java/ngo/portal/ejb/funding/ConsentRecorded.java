package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The person concerned has agreed to something. */
public record ConsentRecorded(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
