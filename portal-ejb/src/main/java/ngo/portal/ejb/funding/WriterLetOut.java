package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A colleague writes a request no longer. */
public record WriterLetOut(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
