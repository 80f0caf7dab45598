package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An organisation was enabled in Keycloak again and takes part. */
public record OpenedInKeycloak(UUID subject, String title, List<Audience> audience) implements OrganisationEvent {}
