package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The funder asks for more in a report. */
public record GrantReportReturned(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
