package ngo.portal.persistence.petition.signing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it is submitted, with nothing in the clear that identifies a person.
 *
 * @param mail keyed hash of the address, of 16 bytes
 * @param code hash of the code, of 16 bytes
 * @param object object of the vault under which it is sealed
 * @param origin keyed hash of the network
 * @param domain keyed hash of the domain; absent for providers so large that their domain says nothing
 * @param risk from 3 on it waits for a review
 * @param waited whether the sender has waited already
 * @param earlier hashes under which the same mailbox may have signed before; at most 32
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
public record NewSignature(
        SigningPageRow where,
        UUID id,
        byte[] mail,
        byte[] code,
        String country,
        String language,
        SignatureDisplay display,
        UUID object,
        int generation,
        byte[] sealed,
        byte[] origin,
        byte @Nullable [] domain,
        int risk,
        boolean waited,
        List<byte[]> earlier) {}
