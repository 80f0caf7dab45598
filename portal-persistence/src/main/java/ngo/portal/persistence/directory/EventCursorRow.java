package ngo.portal.persistence.directory;

import java.time.Instant;

/**
 * How far one kind of events was followed.
 *
 * @param eventMs time of the newest that was followed, in milliseconds by Keycloak's own clock; 0 where there was none yet
 * @param seenAt since when it is the newest, by the clock of the database
 */
public record EventCursorRow(KeycloakEventKind kind, long eventMs, Instant seenAt) {}
