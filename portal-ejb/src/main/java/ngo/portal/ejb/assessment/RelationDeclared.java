package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody has a relation to the applicant and takes no part in it any more. */
public record RelationDeclared(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
