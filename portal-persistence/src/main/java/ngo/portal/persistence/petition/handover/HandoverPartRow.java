package ngo.portal.persistence.petition.handover;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One part of a list of names that somebody downloads part by part.
 *
 * @param division the list, as it was divided
 * @param dividedAt supporters who signed later, or came to be named later, are in no part
 * @param number of this part, from 1
 * @param parts how many there are
 * @param first the number of its first person, counted through all parts
 * @param people how many were in it when the list was divided
 * @param made whether it was downloaded
 */
public record HandoverPartRow(
        UUID division,
        HandoverContent content,
        Instant dividedAt,
        int number,
        int parts,
        int first,
        int people,
        boolean made)
        implements Serializable {

    /** The number of its last person, as it was divided. */
    public int last() {
        return first + people - 1;
    }
}
