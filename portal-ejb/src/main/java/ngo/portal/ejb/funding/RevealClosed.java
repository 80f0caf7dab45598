package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Nobody of the funder sees any longer whom a request is for. */
public record RevealClosed(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
