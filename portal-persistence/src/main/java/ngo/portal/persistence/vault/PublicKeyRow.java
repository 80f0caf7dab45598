package ngo.portal.persistence.vault;

/** The present public half with which to wrap for an organisation, and its number. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only used
public record PublicKeyRow(int number, byte[] publicKey) {}
