package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The approvers are asked to decide. */
public record PutToDecision(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
