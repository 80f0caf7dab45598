package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation was disabled in Keycloak and is suspended here. */
public record ShutInKeycloak(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
