package ngo.portal.persistence.vault;

/**
 * The key of a log, and the last head that it has signed.
 *
 * @param origin the name of the log
 * @param size 0 while it has signed none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only used
public record LogKeyRow(int log, String origin, byte[] publicKey, byte[] sealed, long size, byte[] root) {

    /** The key pair. */
    public SigningPair pair() {
        return new SigningPair(publicKey, sealed);
    }
}
