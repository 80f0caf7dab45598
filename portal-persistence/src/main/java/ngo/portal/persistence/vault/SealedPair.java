package ngo.portal.persistence.vault;

/**
 * The two halves of an organisation's key as they are stored, each sealed under the key-encryption key.
 *
 * @param number counts the keys of this organisation
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
public record SealedPair(int number, byte[] publicKey, byte[] secret) {}
