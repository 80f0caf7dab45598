package ngo.portal.persistence.translation;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.lifecycle.State;
import org.jspecify.annotations.Nullable;

/**
 * Where the translation of a document into one language stands. It is stored nowhere: what was asked for, handed in and said of it, and
 * the fingerprint of the document as it is now, tell it. So nothing has to be brought up to date when the document changes.
 */
public enum TranslationState implements State<TranslationState> {
    /** Nothing was handed in yet, or what was handed in last was returned. */
    REQUESTED,
    DRAFTED,
    /** Another person than the writer has found it right. */
    REVIEWED,
    APPROVED,
    /** The document says something else than the text that this is a translation of. */
    STALE,
    CANCELLED;

    /**
     * Derives it.
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
