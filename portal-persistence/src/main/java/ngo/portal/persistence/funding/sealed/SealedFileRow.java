package ngo.portal.persistence.funding.sealed;

import jakarta.persistence.Convert;
import java.util.UUID;
import ngo.portal.persistence.funding.Secret;

public record SealedFileRow(
        UUID id,
        UUID object,
        Secret secret,
        int generation,
        @Convert(converter = CiphertextConverter.class) Ciphertext sealed) {

    @Override
    public String toString() {
        return "SealedFileRow";
    }
}
