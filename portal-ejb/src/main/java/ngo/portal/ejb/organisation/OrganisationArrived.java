package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation was made in Keycloak. */
public record OrganisationArrived(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
