package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** One side says that an organisation that leaves is ready to go. */
public record DepartureAsked(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
