package ngo.portal.persistence.vault;

import java.time.Instant;

/** With what an organisation signs now. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only used
public record SigningKeyRow(int number, byte[] publicKey, byte[] sealed, Instant madeAt) {

    /** The pair itself. */
    public SigningPair pair() {
        return new SigningPair(publicKey, sealed);
    }
}
