package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** All money is out; what is left are reports. */
public record GrantReportingBegun(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
