package ngo.portal.persistence.funding;

import java.util.UUID;

/** The sealed bytes of one file. */
public record SealedFileRow(UUID id, UUID object, Secret secret, int generation, Ciphertext sealed) {

    @Override
    public String toString() {
        return "SealedFileRow";
    }
}
