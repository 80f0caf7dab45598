package ngo.portal.ejb.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the Keycloak sync gets on since the portal was started.
 *
 * @param lastPass when something was read last; absent before the first time
 * @param answering whether Keycloak answered when it was asked last
 * @param gap whether something may have changed there of which no event tells; by the node alone that follows Keycloak
 */
public record KeycloakSyncHealth(@Nullable Instant lastPass, boolean answering, boolean gap) {}
