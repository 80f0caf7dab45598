package ngo.portal.persistence.vault;

/** The public half with which to wrap for an organisation now, and its number. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only used
public record PublicKeyRow(int number, byte[] publicKey) {}
