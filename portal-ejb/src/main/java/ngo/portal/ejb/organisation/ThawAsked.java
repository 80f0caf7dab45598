package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Somebody asks to let a frozen organisation in again. */
public record ThawAsked(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
