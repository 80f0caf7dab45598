package ngo.portal.persistence.vault;

/**
 * A wrap as it lies in the database of keys, with what unwraps it.
 *
 * @param secret the reader's private half, sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only unwrapped
public record WrapRow(WrapContext place, byte[] wrapped, byte[] secret) {}
