package ngo.portal.persistence.translation;

import jakarta.persistence.Convert;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;

/** A submitted translation. */
public record TranslationText(
        UUID id,
        int number,
        String sourceFingerprint,
        @Convert(converter = SegmentsJson.class) Segments segments,
        @Convert(converter = DocumentTextConverter.class) DocumentText text,
        String fingerprint,
        String writers,
        String handedInBy,
        Instant handedInAt) {}
