package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody of the funder wants to see whom a request is for. */
public record RevealAsked(UUID subject, UUID owner, String title, List<Audience> audience) implements FundingEvent {}
