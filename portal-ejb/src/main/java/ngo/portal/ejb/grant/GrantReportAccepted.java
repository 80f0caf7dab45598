package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The funder has accepted a report. */
public record GrantReportAccepted(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
