package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A review is in. */
public record ReviewSubmitted(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
