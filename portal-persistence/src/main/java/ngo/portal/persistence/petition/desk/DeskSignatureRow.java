package ngo.portal.persistence.petition.desk;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.petition.signing.SignatureState;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed signature as the desk sees it: no field leads to a person.
 *
 * @param id at the desk alone; names and exported copies carry another
 * @param origin mark of the network; empty after thirty days
 * @param domain mark of the mail domain; empty for a large provider, and after thirty days
 * @param further this row is no signature, but the position where the search goes on
 */
public record DeskSignatureRow(
        UUID id,
        UUID page,
        String country,
        String language,
        @Nullable SignatureDisplay display,
        @Nullable SignatureState state,
        String origin,
        String domain,
        int risk,
        Instant confirmedAt,
        boolean further) {}
