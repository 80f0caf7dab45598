package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A custodian does not let anybody see whom a request is for. */
public record RevealRefused(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
