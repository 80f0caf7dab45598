package ngo.portal.persistence.petition;

import java.util.UUID;

/**
 * A page of the reader's organisation that waits for an action of it: to be accepted, or to be written and go live.
 *
 * @param wording the number of its newest wording; 0 where it has none
 */
public record WaitingPageRow(UUID id, String title, String ownerName, PageState state, int wording) {}
