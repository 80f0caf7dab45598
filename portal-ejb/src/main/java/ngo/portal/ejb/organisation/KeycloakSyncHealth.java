package ngo.portal.ejb.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Health of the Keycloak sync since the portal was started.
 *
 * @param lastPass when something was read last; absent before the first time
 * @param answering whether Keycloak answered the last request
 * @param gap whether changes without an event are possible; known only to the node that runs the sync
 */
public record KeycloakSyncHealth(@Nullable Instant lastPass, boolean answering, boolean gap) {}
