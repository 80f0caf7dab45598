package ngo.portal.persistence.statement;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a joint statement, from the first draft to the public page and what may follow. */
public enum StatementState implements State<StatementState> {
    DRAFT,
    CONSULTATION,
    TEXT_REVIEW,
    TEXT_CLEARED,
    OPEN_FOR_SIGN_ON,
    SIGN_ON_CLOSED,
    RELEASE_CLEARED,
    EMBARGOED,
    PUBLISHED,
    CORRECTED,
    RETRACTED,
    CANCELLED;

    /** Stages in the life of a statement, in their order. */
    public enum Stage {
        DRAFT,
        CONSULTATION,
        TEXT_REVIEW,
        SIGN_ON,
        RELEASE,
        PUBLISHED
    }

    private static final Set<StatementState> PUBLIC = EnumSet.of(PUBLISHED, CORRECTED, RETRACTED);

    @Override
    public Set<StatementState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CONSULTATION, CANCELLED);
            case CONSULTATION -> EnumSet.of(TEXT_REVIEW, CANCELLED);
            case TEXT_REVIEW -> EnumSet.of(CONSULTATION, TEXT_CLEARED, CANCELLED);
            case TEXT_CLEARED -> EnumSet.of(OPEN_FOR_SIGN_ON, CANCELLED);
            case OPEN_FOR_SIGN_ON -> EnumSet.of(TEXT_REVIEW, SIGN_ON_CLOSED, CANCELLED);
            case SIGN_ON_CLOSED -> EnumSet.of(OPEN_FOR_SIGN_ON, RELEASE_CLEARED, CANCELLED);
            case RELEASE_CLEARED -> EnumSet.of(EMBARGOED, PUBLISHED, CANCELLED);
            case EMBARGOED -> EnumSet.of(SIGN_ON_CLOSED, PUBLISHED, CANCELLED);
            case PUBLISHED, CORRECTED -> EnumSet.of(CORRECTED, RETRACTED);
            case RETRACTED, CANCELLED -> EnumSet.noneOf(StatementState.class);
        };
    }

    /** Whether the holder of the pen may change the text. */
    public boolean isWritable() {
        return this == DRAFT || this == CONSULTATION;
    }

    /** Whether organisations may answer the call, late ones included. */
    public boolean takesAnswers() {
        return switch (this) {
            case OPEN_FOR_SIGN_ON, SIGN_ON_CLOSED, RELEASE_CLEARED, EMBARGOED, PUBLISHED, CORRECTED -> true;
            case DRAFT, CONSULTATION, TEXT_REVIEW, TEXT_CLEARED, RETRACTED, CANCELLED -> false;
        };
    }

    /** Whether it has reached the leads and can still change: they may have to decide about it. */
    public boolean isBeforeLeads() {
        return !isWritable() && !next().isEmpty();
    }

    /** The stage of the track to which the state belongs; a statement that was given up belongs to the first stage. */
    public Stage stage() {
        return switch (this) {
            case DRAFT, CANCELLED -> Stage.DRAFT;
            case CONSULTATION -> Stage.CONSULTATION;
            case TEXT_REVIEW, TEXT_CLEARED -> Stage.TEXT_REVIEW;
            case OPEN_FOR_SIGN_ON -> Stage.SIGN_ON;
            case SIGN_ON_CLOSED, RELEASE_CLEARED, EMBARGOED -> Stage.RELEASE;
            case PUBLISHED, CORRECTED, RETRACTED -> Stage.PUBLISHED;
        };
    }

    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Whether the first call has been sent, so that an organisation without an answer owes one. */
    public boolean isPastCall() {
        return compareTo(OPEN_FOR_SIGN_ON) > 0;
    }
}
