package ngo.portal.ejb.petition.handover;

import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.petition.handover.HandoverPartRow;

/**
 * Which part of a list a file is.
 *
 * @param number from 1
 * @param of how many parts the list has
 * @param first the number of its first person, counted through all parts
 * @param division as the list was divided; absent where one file holds all of it
 */
public record HandoverPart(int number, int of, int first, Optional<UUID> division) {

    /** All of a list. */
    public static final HandoverPart WHOLE = new HandoverPart(1, 1, 1, Optional.empty());

    static HandoverPart of(HandoverPartRow row) {
        return new HandoverPart(row.number(), row.parts(), row.first(), Optional.of(row.division()));
    }

    /** Whether there are others beside it. */
    public boolean isOneOfSeveral() {
        return of > 1;
    }
}
