package ngo.portal.persistence.funding.sealed;

import jakarta.persistence.Convert;
import java.util.UUID;
import ngo.portal.persistence.funding.Secret;

/**
 * One sealed field.
 *
 * @param object the object of the vault whose key opens it
 * @param row what it belongs to: the request itself, a question, a file
 */
public record SealedRow(
        UUID object,
        UUID row,
        String field,
        Secret secret,
        int generation,
        @Convert(converter = CiphertextConverter.class) Ciphertext sealed) {

    /** Hides the bytes from logs, sealed or not. */
    @Override
    public String toString() {
        return "SealedRow";
    }
}
