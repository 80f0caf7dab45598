package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A report is due within days. */
public record GrantReportDueSoon(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
