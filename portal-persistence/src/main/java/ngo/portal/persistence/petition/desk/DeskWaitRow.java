package ngo.portal.persistence.petition.desk;

import java.util.UUID;

/**
 * Something that waits for the reader at the desk of a petition.
 *
 * @param id of the petition
 * @param waiting how many there are of it; a thousand is many
 */
public record DeskWaitRow(UUID id, String title, String ownerName, DeskWait kind, int waiting) {}
