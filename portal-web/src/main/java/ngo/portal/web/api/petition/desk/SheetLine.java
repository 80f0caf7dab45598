package ngo.portal.web.api.petition.desk;

import java.time.Instant;
import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.petition.desk.SheetState;

/**
 * A paper sheet with signatures.
 *
 * @param entered the numbers that were entered; empty while the sheet waits for the second count
 */
public record SheetLine(
        int number,
        String label,
        SheetState state,
        int total,
        String enteredBy,
        Instant enteredAt,
        String countedBy,
        String entered,
        String counted,
        String takenBackReason,
        long version) {

    static SheetLine of(SheetRow row) {
        return new SheetLine(
                row.number(),
                row.label(),
                row.state(),
                row.total(),
                row.enteredBy(),
                row.enteredAt(),
                row.countedBy(),
                row.entered(),
                row.counted(),
                row.takenBackReason(),
                row.version());
    }
}
