package ngo.portal.persistence.translation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.document.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The translation of a document into one language, with the newest submitted text and the newest verdict on it.
 *
 * @param required nothing is published before it is approved
 * @param translatorSubject the one assigned translator; empty where any translator of the organisation may write
 * @param text the newest text; absent while there is none that the reader sees
 * @param number of that text, 0 while there is none
 * @param sourceFingerprint of the document that the text is a translation of
 * @param fingerprint of the text itself
 * @param writers accounts of those who have written on it
 * @param stage the capacity in which the newest verdict was given; absent while there is none
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

    /** Its state while the document has this fingerprint. */
    public TranslationState state(String current) {
        return TranslationState.of(this, current);
    }

    /** Why the text was returned; empty where it was not. */
    public String returnReason() {
        return verdict == Verdict.RETURN ? reason : "";
    }
}
