package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation has another name, here or in Keycloak. */
public record OrganisationRenamed(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
