package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody of the funder has read whom a request is for. */
public record IdentityRead(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
