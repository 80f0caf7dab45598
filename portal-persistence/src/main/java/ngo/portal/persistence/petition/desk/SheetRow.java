package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of paper with signatures.
 *
 * @param label where it was collected, or what else it is called
 * @param page to which it is credited
 * @param round which attempt at counting it is
 * @param total signatures on it, once it counts
 * @param entered the numbers entered by country; empty for a reader who may not see them yet
 * @param counted the numbers that the second person has counted
 */
public record SheetRow(
        UUID id,
        UUID owner,
        UUID petition,
        int number,
        String label,
        UUID page,
        SheetState state,
        int round,
        int total,
        String enteredBy,
        String enteredBySubject,
        String enteredForSubject,
        Instant enteredAt,
        String countedBy,
        String takenBackBy,
        @Nullable Instant takenBackAt,
        String takenBackReason,
        String entered,
        String counted,
        long version) {

    /** Whether one of these people, who count as one, has entered the sheet and cannot count it. */
    public boolean isFirst(DeskPerson person) {
        return person.isOneWith(enteredBySubject, enteredForSubject);
    }
}
