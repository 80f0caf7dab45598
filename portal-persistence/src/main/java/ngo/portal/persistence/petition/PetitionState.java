package ngo.portal.persistence.petition;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The life of a petition, from the first draft to what became of it. */
public enum PetitionState implements State<PetitionState> {
    DRAFT,
    TEXT_REVIEW,
    CLEARED,
    OPEN,
    PAUSED,
    CLOSED,
    DELIVERED,
    ANSWERED,
    UNANSWERED,
    ARCHIVED,
    CANCELLED;

    /** Parts of the life of a petition, in their order. */
    public enum Stage {
        DRAFT,
        TEXT_REVIEW,
        SIGNING,
        CLOSED,
        DELIVERY
    }

    private static final Set<PetitionState> PUBLIC =
            EnumSet.of(OPEN, PAUSED, CLOSED, DELIVERED, ANSWERED, UNANSWERED, ARCHIVED);

    @Override
    public Set<PetitionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(TEXT_REVIEW, CANCELLED);
            case TEXT_REVIEW -> EnumSet.of(DRAFT, CLEARED, CANCELLED);
            case CLEARED -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(PAUSED, CLOSED);
            case PAUSED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.of(DELIVERED, ARCHIVED);
            case DELIVERED -> EnumSet.of(ANSWERED, UNANSWERED, ARCHIVED);
            case ANSWERED -> EnumSet.of(ARCHIVED);
            case UNANSWERED -> EnumSet.of(ANSWERED, ARCHIVED);
            case ARCHIVED, CANCELLED -> EnumSet.noneOf(PetitionState.class);
        };
    }

    /** The text may be written on, by the organisation whose petition it is. */
    public boolean isWritable() {
        return this == DRAFT;
    }

    /** It was open to signatures once, so that the public knows of it. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Somebody may sign it, or could if a lead had not halted that. */
    public boolean isRunning() {
        return this == OPEN || this == PAUSED;
    }

    /** Nobody will sign it any more, or it was given up before anybody could. */
    public boolean isOver() {
        return switch (this) {
            case CLOSED, DELIVERED, ANSWERED, UNANSWERED, ARCHIVED, CANCELLED -> true;
            case DRAFT, TEXT_REVIEW, CLEARED, OPEN, PAUSED -> false;
        };
    }

    /** The part of its life to which it belongs, as its track shows it; what came to nothing stands at the beginning. */
    public Stage stage() {
        return switch (this) {
            case DRAFT, CANCELLED -> Stage.DRAFT;
            case TEXT_REVIEW, CLEARED -> Stage.TEXT_REVIEW;
            case OPEN, PAUSED -> Stage.SIGNING;
            case CLOSED -> Stage.CLOSED;
            case DELIVERED, ANSWERED, UNANSWERED, ARCHIVED -> Stage.DELIVERY;
        };
    }
}
