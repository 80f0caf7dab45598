package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** People of the funder were asked to review a request or to decide about it. */
public record SeatsGiven(UUID subject, UUID owner, String title, List<Audience> audience) implements AssessmentEvent {}
