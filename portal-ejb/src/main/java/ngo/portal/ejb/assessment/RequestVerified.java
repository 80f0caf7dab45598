package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** What a request says was found to be so, as far as anybody can find out. */
public record RequestVerified(UUID subject, UUID owner, String title, List<Audience> audience)
        implements AssessmentEvent {}
