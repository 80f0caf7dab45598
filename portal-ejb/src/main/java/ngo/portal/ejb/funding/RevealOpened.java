package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A custodian lets one person see whom a request is for, for some hours. */
public record RevealOpened(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
