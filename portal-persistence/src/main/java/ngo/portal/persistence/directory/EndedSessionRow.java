package ngo.portal.persistence.directory;

import java.time.Instant;

/**
 * Keycloak's word that somebody was signed out.
 *
 * @param named hash of the id of the session or of the person
 * @param issuedAt what a person began later goes on
 * @param notedAt when a node was told, by the clock of the database
 */
public record EndedSessionRow(EndedSessionKind kind, String named, Instant issuedAt, Instant notedAt) {}
