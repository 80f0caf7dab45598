package ngo.portal.web.api.petition.desk;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.desk.HeldSignatureRow;

/** A signature request that is held back before the confirmation mail is sent. */
public record HeldLine(
        UUID id,
        String page,
        String country,
        String language,
        HeldSignatureRow.Reason reason,
        int risk,
        Instant signedAt) {

    static HeldLine of(HeldSignatureRow row, String page) {
        return new HeldLine(row.id(), page, row.country(), row.language(), row.reason(), row.risk(), row.signedAt());
    }
}
