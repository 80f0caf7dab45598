package ngo.portal.persistence.translation;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.UUID;

/**
 * What an organisation has written so far and not handed in.
 *
 * @param version counts each time it was saved
 */
public record TranslationDraft(
        UUID organisation,
        String sourceFingerprint,
        @Convert(converter = SegmentsJson.class) Segments segments,
        String writers,
        String savedBy,
        Instant savedAt,
        long version) {}
