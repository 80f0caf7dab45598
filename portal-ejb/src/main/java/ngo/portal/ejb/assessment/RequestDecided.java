package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Enough approvers want the same. */
public record RequestDecided(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
