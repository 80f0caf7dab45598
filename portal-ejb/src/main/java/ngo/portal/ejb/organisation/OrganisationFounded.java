package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The office has founded an organisation; a lead has to agree. */
public record OrganisationFounded(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
