package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation has left the coalition. */
public record OrganisationLeft(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
