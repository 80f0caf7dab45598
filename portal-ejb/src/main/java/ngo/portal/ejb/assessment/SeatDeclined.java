package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody does not want to judge a request. */
public record SeatDeclined(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
