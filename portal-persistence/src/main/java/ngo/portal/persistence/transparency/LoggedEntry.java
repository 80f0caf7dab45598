package ngo.portal.persistence.transparency;

/** An entry in its place. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LoggedEntry(int log, long place, byte[] entry) {}
