package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An approver has said what they want. */
public record VoiceGiven(UUID subject, UUID owner, String title, List<Audience> audience) implements AssessmentEvent {}
