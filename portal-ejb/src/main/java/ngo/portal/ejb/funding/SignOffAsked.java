package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A colleague is to agree before a request is handed in. */
public record SignOffAsked(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
