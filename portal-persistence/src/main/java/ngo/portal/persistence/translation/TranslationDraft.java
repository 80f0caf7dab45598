package ngo.portal.persistence.translation;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.UUID;

/**
 * A translation that an organisation has saved and not submitted.
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
