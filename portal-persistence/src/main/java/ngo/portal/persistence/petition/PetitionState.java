package ngo.portal.persistence.petition;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/**
 * The life of a petition, from the first draft to what became of it. Nobody has signed what is cleared and not open yet, so a lead may
 * give it back. Between its closing and its archive it stands where its deliveries put it; one that is taken back puts it back.
 */
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

    private static final Set<PetitionState> AFTER_SIGNING = EnumSet.of(CLOSED, DELIVERED, ANSWERED, UNANSWERED);

    @Override
    public Set<PetitionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(TEXT_REVIEW, CANCELLED);
            case TEXT_REVIEW -> EnumSet.of(DRAFT, CLEARED, CANCELLED);
            case CLEARED -> EnumSet.of(OPEN, DRAFT, CANCELLED);
            case OPEN -> EnumSet.of(PAUSED, CLOSED);
            case PAUSED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.of(DELIVERED, ARCHIVED);
            case DELIVERED -> EnumSet.of(CLOSED, ANSWERED, UNANSWERED, ARCHIVED);
            case ANSWERED -> EnumSet.of(CLOSED, DELIVERED, UNANSWERED, ARCHIVED);
            case UNANSWERED -> EnumSet.of(CLOSED, DELIVERED, ANSWERED, ARCHIVED);
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

    /** Nobody signs it any more, and what leads to those who have is still kept. */
    public boolean isAfterSigning() {
        return AFTER_SIGNING.contains(this);
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
