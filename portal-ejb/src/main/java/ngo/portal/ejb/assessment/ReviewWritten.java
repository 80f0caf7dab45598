package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A reviewer has written on a review that is not in yet. */
public record ReviewWritten(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
