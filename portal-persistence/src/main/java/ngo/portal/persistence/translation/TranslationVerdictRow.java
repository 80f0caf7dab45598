package ngo.portal.persistence.translation;

import java.time.Instant;
import ngo.portal.persistence.document.Verdict;

/** A verdict on one of the texts, by its number. */
public record TranslationVerdictRow(
        int text,
        TranslationStage stage,
        Verdict verdict,
        String reason,
        String givenBy,
        String organisation,
        Instant at) {}
