package ngo.portal.web.api.petition;

import java.time.Instant;
import ngo.portal.persistence.petition.handover.HandoverContent;
import ngo.portal.persistence.petition.handover.HandoverFileType;
import ngo.portal.persistence.petition.handover.HandoverRow;

/**
 * The record of a list of signatures that was made to be handed over.
 *
 * @param entries how many people it lists
 * @param total signatures at that moment
 * @param fingerprint SHA-256 of the file
 */
public record HandoverLine(
        int number,
        HandoverContent content,
        HandoverFileType fileType,
        String language,
        int entries,
        int total,
        String fingerprint,
        Instant madeAt) {

    static HandoverLine of(HandoverRow row) {
        return new HandoverLine(
                row.number(),
                row.content(),
                row.fileType(),
                row.language(),
                Math.toIntExact(row.entries()),
                Math.toIntExact(row.total()),
                row.fingerprint(),
                row.madeAt());
    }
}
