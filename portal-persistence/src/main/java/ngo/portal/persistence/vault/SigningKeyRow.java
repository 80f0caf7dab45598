package ngo.portal.persistence.vault;

import java.time.Instant;

/** The present signing key of an organisation. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only used
public record SigningKeyRow(int number, byte[] publicKey, byte[] sealed, Instant madeAt) {

    /** The key pair. */
    public SigningPair pair() {
        return new SigningPair(publicKey, sealed);
    }
}
