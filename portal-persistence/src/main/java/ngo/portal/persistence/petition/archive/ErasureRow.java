package ngo.portal.persistence.petition.archive;

import java.time.Instant;

/**
 * The erasure report of an archived petition, in numbers.
 *
 * @param byClock the portal has archived it because its time was over; nobody has requested it
 * @param counted confirmed signatures in the total that stays
 * @param paper signatures on paper in that total
 * @param signatures rows of signatures, those that did not count among them
 * @param invalidated how many of them did not count
 * @param pending unconfirmed signatures
 * @param namesShown names that the public could read
 * @param namesSealed names kept for the addressee
 * @param consents permissions to write to a supporter, those taken back among them
 * @param journalRows lines of the journal of what was counted
 * @param sealedObjects keys under which names and addresses were sealed
 * @param keysLeft how many of these keys are still to be destroyed
 */
public record ErasureRow(
        Instant erasedAt,
        boolean byClock,
        long counted,
        long paper,
        long signatures,
        long invalidated,
        long pending,
        long namesShown,
        long namesSealed,
        long consents,
        long journalRows,
        long sealedObjects,
        long keysLeft) {}
