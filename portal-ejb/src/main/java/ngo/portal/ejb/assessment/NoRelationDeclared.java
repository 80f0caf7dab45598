package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody has said that nothing ties them to the applicant. */
public record NoRelationDeclared(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
