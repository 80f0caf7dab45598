package ngo.portal.persistence.translation;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lifecycle.State;
import org.jspecify.annotations.Nullable;

/**
 * The state of the translation of a document into one language. It is not stored but derived from requests, submitted texts,
 * verdicts and the fingerprint of the present document. So nothing has to be updated when the document changes.
 */
public enum TranslationState implements State<TranslationState> {
    /** No text was submitted yet, or the last one was returned. */
    REQUESTED,
    DRAFTED,
    /** Another person than the author has confirmed it. */
    REVIEWED,
    APPROVED,
    /** The document has another text than the one that was translated. */
    STALE,
    CANCELLED;

    /**
     * Derives the state.
     *
     * @param current fingerprint of the document as it is now
     */
    public static TranslationState of(TranslationRow row, String current) {
        if (row.cancelledAt() != null) {
            return CANCELLED;
        }
        if (row.text() == null || row.verdict() == Verdict.RETURN) {
            return REQUESTED;
        }
        if (!row.sourceFingerprint().equals(current)) {
            return STALE;
        }
        return said(row.stage());
    }

    private static TranslationState said(@Nullable TranslationStage stage) {
        if (stage == null) {
            return DRAFTED;
        }
        return stage == TranslationStage.REVIEW ? REVIEWED : APPROVED;
    }

    @Override
    public Set<TranslationState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(DRAFTED, CANCELLED);
            case DRAFTED -> EnumSet.of(REQUESTED, DRAFTED, REVIEWED, STALE, CANCELLED);
            case REVIEWED -> EnumSet.of(REQUESTED, APPROVED, STALE, CANCELLED);
            case APPROVED -> EnumSet.of(REQUESTED, STALE, CANCELLED);
            case STALE -> EnumSet.of(DRAFTED, REVIEWED, CANCELLED);
            case CANCELLED -> EnumSet.noneOf(TranslationState.class);
        };
    }
}
