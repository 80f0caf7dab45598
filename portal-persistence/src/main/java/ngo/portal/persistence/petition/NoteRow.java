package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * What the public was told about the course of a petition.
 *
 * @param count of how many signatures it tells; 0 where of none
 */
public record NoteRow(UUID id, NoteKind kind, String text, String language, int count, Instant writtenAt) {}
