package ngo.portal.persistence.directory;

import java.time.Instant;

/**
 * How far the sync has followed one kind of Keycloak's events.
 *
 * @param eventMs time of the newest event that was followed, in milliseconds by Keycloak's own time; 0 where there was none
 *         yet
 * @param seenAt since when it is the newest, by the time of the database
 */
public record EventCursorRow(KeycloakEventKind kind, long eventMs, Instant seenAt) {}
