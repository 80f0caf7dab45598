package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A file was taken from a request. */
public record FileRemoved(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
