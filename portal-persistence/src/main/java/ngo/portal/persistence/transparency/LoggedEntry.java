package ngo.portal.persistence.transparency;

/** A logged entry with its position. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LoggedEntry(int log, long place, byte[] entry) {}
