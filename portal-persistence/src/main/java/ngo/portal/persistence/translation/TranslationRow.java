package ngo.portal.persistence.translation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.document.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One language in which a document is wanted, with the newest text that was handed in and the newest that was said of it.
 *
 * @param required nothing is published before it is approved
 * @param translatorSubject the one person who is asked; empty where any translator of the organisation is
 * @param text the newest text; absent while there is none that the reader sees
 * @param number of that text, 0 while there is none
 * @param sourceFingerprint of the document that the text is a translation of
 * @param fingerprint of the text itself
 * @param writers accounts of those who have written on it
 * @param stage as what somebody spoke last; absent while nobody has
 */
public record TranslationRow(
        UUID id,
        UUID document,
        String kind,
        UUID owner,
        String language,
        boolean required,
        UUID translator,
        String translatorAlias,
        String translatorOrganisation,
        String translatorSubject,
        String translatorName,
        @Nullable Instant dueAt,
        String note,
        String requestedBy,
        Instant requestedAt,
        String liftedBy,
        String liftReason,
        @Nullable Instant cancelledAt,
        long version,
        @Nullable UUID text,
        int number,
        String sourceFingerprint,
        String fingerprint,
        Set<String> writers,
        String handedInBy,
        @Nullable Instant handedInAt,
        @Nullable TranslationStage stage,
        @Nullable Verdict verdict,
        String reason,
        String givenBy,
        @Nullable Instant givenAt) {

    /** Where it stands while the document has this fingerprint. */
    public TranslationState state(String current) {
        return TranslationState.of(this, current);
    }

    /** Why the text was given back; empty where it was not. */
    public String returnReason() {
        return verdict == Verdict.RETURN ? reason : "";
    }
}
