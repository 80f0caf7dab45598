package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** What Keycloak had refused is asked of it again. */
public record ErrandsTriedAgain(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
