package ngo.portal.persistence.transparency;

/**
 * A head of a log.
 *
 * @param note the signed head; empty until it is signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LogHead(int log, long size, byte[] root, String note) {}
