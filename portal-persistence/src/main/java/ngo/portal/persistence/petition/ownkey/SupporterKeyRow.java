package ngo.portal.persistence.petition.ownkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of an organisation, with the data by which its administrators identify it.
 *
 * @param number counts those of the organisation
 * @param fingerprint 64 hexadecimal digits
 * @param usedBy who has put it to use; empty while nobody has
 * @param endedBy who has replaced, removed or discarded it; empty while nobody has
 */
public record SupporterKeyRow(
        int number,
        String fingerprint,
        SupporterKeyState state,
        String uploadedBy,
        Instant uploadedAt,
        String usedBy,
        @Nullable Instant usedAt,
        String endedBy,
        @Nullable Instant endedAt) {}
