package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The funder wants to know more, and its clock stands still. */
public record RequestQuestioned(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
