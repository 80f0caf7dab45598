package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation takes no part for now. */
public record OrganisationSuspended(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
