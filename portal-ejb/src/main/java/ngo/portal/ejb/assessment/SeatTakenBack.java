package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An officer has taken back what somebody was asked for. */
public record SeatTakenBack(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
