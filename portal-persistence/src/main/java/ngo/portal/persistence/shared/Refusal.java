package ngo.portal.persistence.shared;

import jakarta.ejb.ApplicationException;

/**
 * The coalition says no: expected, explained, rolled back. The class name is the key of the text that the user reads,
 * so a refusal carries no message of its own. What kind of no it is stands in its type, so that none can be forgotten:
 * pages and the API make the status of their answer from it.
 */
@ApplicationException(rollback = true)
public abstract sealed class Refusal extends RuntimeException {

    /** What was sent is wrong, whatever the state of things. */
    public abstract static non-sealed class BadInput extends Refusal {

        protected BadInput() {
            super(Kind.BAD_INPUT);
        }
    }

    /** Whoever asks has to show first that it is them. */
    public abstract static non-sealed class Unproven extends Refusal {

        protected Unproven() {
            super(Kind.UNPROVEN);
        }
    }

    /** Not for whoever asks, though they may know what it is about. */
    public abstract static non-sealed class NotAllowed extends Refusal {

        protected NotAllowed() {
            super(Kind.NOT_ALLOWED);
        }
    }

    /** There is nothing, or nothing that whoever asks may know of. */
    public abstract static non-sealed class NotThere extends Refusal {

        protected NotThere() {
            super(Kind.NOT_THERE);
        }
    }

    /** Not as things stand; at another time the same may be done. */
    public abstract static non-sealed class Conflict extends Refusal {

        protected Conflict() {
            super(Kind.CONFLICT);
        }
    }

    /** What makes a request repeatable was used for another one. */
    public abstract static non-sealed class KeyReused extends Refusal {

        protected KeyReused() {
            super(Kind.KEY_REUSED);
        }
    }

    /** Later. */
    public abstract static non-sealed class Throttled extends Refusal {

        protected Throttled() {
            super(Kind.THROTTLED);
        }

        /** How long to wait until the same may be answered. */
        public abstract long seconds();
    }

    /** The kinds, for whoever answers each of them in another way. */
    public enum Kind {
        BAD_INPUT,
        UNPROVEN,
        NOT_ALLOWED,
        NOT_THERE,
        CONFLICT,
        KEY_REUSED,
        THROTTLED
    }

    private final Kind kind;

    private Refusal(Kind kind) {
        super(null, null, false, false);
        this.kind = kind;
    }

    public final Kind kind() {
        return kind;
    }

    /** Further arguments of the text, in the order of its placeholders. */
    public Object[] arguments() {
        return new Object[0];
    }

    /** Name of the input that has to be changed; empty where it is not about one. */
    public String field() {
        return "";
    }

    @Override
    public String getMessage() {
        return getClass().getSimpleName();
    }
}
