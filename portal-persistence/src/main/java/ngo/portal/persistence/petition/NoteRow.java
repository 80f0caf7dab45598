package ngo.portal.persistence.petition;

import java.time.Instant;
import java.util.UUID;

/** What the public was told about the course of a petition. */
public record NoteRow(UUID id, NoteKind kind, String text, String language, Instant writtenAt) {}
