package ngo.portal.persistence.holdings;

import java.time.Instant;
import java.util.UUID;

/**
 * A document in the list of what an organisation owns.
 *
 * @param title of a request for funding its code, for its title is sealed
 * @param state name of one of the kind's own states
 */
public record ExportedDocumentRow(UUID id, String title, String state, Instant createdAt, Instant changedAt) {}
