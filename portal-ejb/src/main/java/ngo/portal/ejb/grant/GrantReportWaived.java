package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The funder does without a report. */
public record GrantReportWaived(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
