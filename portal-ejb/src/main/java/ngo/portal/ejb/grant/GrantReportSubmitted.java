package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The applicant has handed in a report. */
public record GrantReportSubmitted(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
