package ngo.portal.ejb.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the Keycloak sync gets on since the portal was started.
 *
 * @param lastPass when all was read last; absent before the first time
 * @param answering whether Keycloak answered when it was asked last
 */
public record KeycloakSyncHealth(@Nullable Instant lastPass, boolean answering) {}
