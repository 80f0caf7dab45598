package ngo.portal.ejb.directory;

import java.util.UUID;

/** An organisation as Keycloak knows it. */
public record DirectoryOrganisation(UUID id, String alias, String name, boolean enabled) {}
