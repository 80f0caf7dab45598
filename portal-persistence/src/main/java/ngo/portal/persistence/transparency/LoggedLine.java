package ngo.portal.persistence.transparency;

import java.time.Instant;

/**
 * An entry as a list shows it.
 *
 * @param type what its first line says it is
 * @param loggedAt when it was written down here; not part of the entry, and proven by nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LoggedLine(long place, byte[] entry, String type, Instant loggedAt) {}
