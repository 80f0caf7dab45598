package ngo.portal.persistence.petition.desk;

import java.util.UUID;

/**
 * A task of the reader at the desk of a petition.
 *
 * @param id of the petition
 * @param waiting how many items the task has; capped at a thousand
 */
public record DeskWaitRow(UUID id, String title, String ownerName, DeskWait kind, int waiting) {}
