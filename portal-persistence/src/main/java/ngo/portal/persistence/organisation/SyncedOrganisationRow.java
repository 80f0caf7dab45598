package ngo.portal.persistence.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the sync compares it with Keycloak.
 *
 * @param keycloakId absent until it has been founded there
 * @param quiet the outbox has no open command for it
 */
public record SyncedOrganisationRow(
        UUID id, @Nullable UUID keycloakId, String alias, String name, OrganisationState state, boolean quiet) {}
