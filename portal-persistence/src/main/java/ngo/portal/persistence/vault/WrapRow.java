package ngo.portal.persistence.vault;

/**
 * A wrap as it is stored in the key database, with the private half that unwraps it.
 *
 * @param secret the reader's private half, sealed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only unwrapped
public record WrapRow(WrapContext place, byte[] wrapped, byte[] secret) {}
