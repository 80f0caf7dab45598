package ngo.portal.ejb.dashboard;

import java.time.Instant;

/**
 * A document in which something was changed lately.
 *
 * @param kind of document; key of its word, {@code document.…} in the bundle {@code dashboard}
 * @param state name of the state it is in
 * @param page without the portal's own address
 */
public record RecentDocument(
        String kind, String title, String state, String ownerName, Instant changedAt, String page) {}
