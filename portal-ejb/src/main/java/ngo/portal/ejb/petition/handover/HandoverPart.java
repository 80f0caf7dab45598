package ngo.portal.ejb.petition.handover;

import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.petition.handover.HandoverPartRow;

/**
 * The part of a list that a file contains.
 *
 * @param number from 1
 * @param of number of parts
 * @param first the number of its first person, counted through all parts
 * @param division id of the division into parts; absent if one file contains the whole list
 */
public record HandoverPart(int number, int of, int first, Optional<UUID> division) {

    /** A list in one file. */
    public static final HandoverPart WHOLE = new HandoverPart(1, 1, 1, Optional.empty());

    static HandoverPart of(HandoverPartRow row) {
        return new HandoverPart(row.number(), row.parts(), row.first(), Optional.of(row.division()));
    }

    /** Whether the list has other parts. */
    public boolean isOneOfSeveral() {
        return of > 1;
    }
}
