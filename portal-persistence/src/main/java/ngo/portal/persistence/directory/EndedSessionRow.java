package ngo.portal.persistence.directory;

import java.time.Instant;

/**
 * A logout that Keycloak has sent.
 *
 * @param named hash of the id of the session or of the person
 * @param issuedAt sessions that began later are not affected
 * @param notedAt when a node received it, by the time of the database
 */
public record EndedSessionRow(EndedSessionKind kind, String named, Instant issuedAt, Instant notedAt) {}
