package ngo.portal.persistence.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's seat at a request.
 *
 * @param applicant whose request it is
 * @param relation why they are excluded, where they have a relation; {@link Relation#NONE} for everybody else
 */
public record SeatRow(
        UUID id,
        UUID applicant,
        UUID request,
        String subject,
        String name,
        SeatKind part,
        SeatState state,
        Relation relation,
        Instant changedAt,
        long version) {

    public boolean is(SeatKind wanted, String person) {
        return part == wanted && subject.equals(person);
    }
}
