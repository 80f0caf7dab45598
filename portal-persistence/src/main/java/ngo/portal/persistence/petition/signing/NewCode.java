package ngo.portal.persistence.petition.signing;

import java.util.List;
import java.util.UUID;

/**
 * A request for a new code, with nothing in the clear that identifies a person.
 *
 * @param id by which the address is sealed
 * @param mail keyed hash of the address, of 16 bytes
 * @param code hash of the code, of 16 bytes
 * @param language in which the mail will be
 * @param object object of the vault under which it is sealed
 * @param origin keyed hash of the network
 * @param earlier hashes under which the same mailbox may have signed before; at most 32
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
public record NewCode(
        UUID petition,
        UUID id,
        byte[] mail,
        byte[] code,
        String language,
        UUID object,
        int generation,
        byte[] sealed,
        byte[] origin,
        List<byte[]> earlier) {}
