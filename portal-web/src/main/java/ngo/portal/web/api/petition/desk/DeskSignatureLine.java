package ngo.portal.web.api.petition.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.persistence.petition.desk.DeskSignatureRow;
import ngo.portal.persistence.petition.signing.SignatureState;

/**
 * A confirmed signature. No field leads to a person.
 *
 * @param id known at the desk alone; names and exported copies have a different one
 */
public record DeskSignatureLine(
        UUID id,
        String page,
        String country,
        String language,
        SignatureState state,
        String origin,
        String domain,
        int risk,
        Instant confirmedAt) {

    static DeskSignatureLine of(DeskSignatureRow row, String page) {
        return new DeskSignatureLine(
                row.id(),
                page,
                row.country(),
                row.language(),
                Objects.requireNonNull(row.state()),
                row.origin(),
                row.domain(),
                row.risk(),
                row.confirmedAt());
    }
}
