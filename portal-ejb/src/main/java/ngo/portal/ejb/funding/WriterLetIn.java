package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A colleague writes a request too, and sees whom it is for. */
public record WriterLetIn(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
