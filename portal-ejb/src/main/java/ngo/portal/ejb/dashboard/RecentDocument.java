package ngo.portal.ejb.dashboard;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was changed recently.
 *
 * @param kind of document; key of its word, {@code document.…} in the bundle {@code dashboard}
 * @param state name of the state it is in
 */
public record RecentDocument(String kind, UUID id, String title, String state, String ownerName, Instant changedAt) {}
