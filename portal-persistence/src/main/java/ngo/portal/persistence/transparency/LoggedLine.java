package ngo.portal.persistence.transparency;

import java.time.Instant;

/**
 * An entry as a list shows it.
 *
 * @param type the type in its first line
 * @param loggedAt when it was stored here; not part of the entry, and proven by nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LoggedLine(long place, byte[] entry, String type, Instant loggedAt) {}
