package ngo.portal.persistence.petition.signing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An object of the vault under which data of a petition is sealed.
 *
 * @param organisation whose it is
 * @param period the day, or the first day of the month
 * @param salt of the petition, which makes its keyed hashes its own
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PetitionKeyRow(UUID organisation, UUID petition, Kind kind, LocalDate period, UUID object, byte[] salt) {

    /** What is sealed under the object. */
    public enum Kind {
        /** Unconfirmed signatures of one day. */
        PENDING,
        /** The copies for one organisation in one month. */
        SUPPORTER
    }
}
