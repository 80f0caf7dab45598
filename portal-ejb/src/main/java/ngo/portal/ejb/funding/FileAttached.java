package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A file was attached to a request. */
public record FileAttached(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
