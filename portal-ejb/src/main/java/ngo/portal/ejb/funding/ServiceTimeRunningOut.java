package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The time in which a funder has promised to answer is nearly over. */
public record ServiceTimeRunningOut(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
