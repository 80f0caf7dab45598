package ngo.portal.persistence.petition;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/**
 * The states of a petition, from the first draft to its archive. Nobody has signed a petition that is cleared and not open
 * yet, so a lead may give it back. Between its closing and its archive the deliveries determine its state; a delivery that
 * is taken back returns it to the state before.
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

    /** Stages in the life of a petition, in their order. */
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

    /** Whether the owner may change the text. */
    public boolean isWritable() {
        return this == DRAFT;
    }

    /** Whether it was open to signatures once, so that the public knows of it. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Whether people may sign it, or could if a lead had not halted it. */
    public boolean isRunning() {
        return this == OPEN || this == PAUSED;
    }

    /** Whether signing is over while the data of the supporters is still kept. */
    public boolean isAfterSigning() {
        return AFTER_SIGNING.contains(this);
    }

    /** Whether nobody can sign it any more, or it was given up before anybody could. */
    public boolean isOver() {
        return switch (this) {
            case CLOSED, DELIVERED, ANSWERED, UNANSWERED, ARCHIVED, CANCELLED -> true;
            case DRAFT, TEXT_REVIEW, CLEARED, OPEN, PAUSED -> false;
        };
    }

    /** The stage of the track to which the state belongs; a petition that was given up belongs to the first stage. */
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
