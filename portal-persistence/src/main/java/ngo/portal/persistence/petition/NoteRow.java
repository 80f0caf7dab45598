package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * A public note about the course of a petition.
 *
 * @param count the number of signatures that the note is about; 0 where it is about none
 */
public record NoteRow(UUID id, NoteKind kind, String text, String language, int count, Instant writtenAt) {}
