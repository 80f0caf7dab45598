package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The day of a report is over. */
public record GrantReportOverdue(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
