package ngo.portal.persistence.shared;

import jakarta.ejb.ApplicationException;

/**
 * A refusal: an expected, explained error that rolls the transaction back. Its {@link #key()} is the key of the text that the
 * user reads, so a refusal carries no message of its own. Its type determines the HTTP status with which pages and the API
 * respond; the types are sealed, so that none can be forgotten.
 */
@ApplicationException(rollback = true)
public abstract sealed class Refusal extends RuntimeException {

    /** The input is invalid, regardless of the present state. */
    public abstract static non-sealed class BadInput extends Refusal {

        protected BadInput() {
            super(Kind.BAD_INPUT);
        }
    }

    /** The caller has to prove their identity first. */
    public abstract static non-sealed class Unproven extends Refusal {

        protected Unproven() {
            super(Kind.UNPROVEN);
        }
    }

    /** The caller is not allowed to do it, though they may know of its object. */
    public abstract static non-sealed class NotAllowed extends Refusal {

        protected NotAllowed() {
            super(Kind.NOT_ALLOWED);
        }
    }

    /** The object does not exist, or the caller may not know of it. */
    public abstract static non-sealed class NotThere extends Refusal {

        protected NotThere() {
            super(Kind.NOT_THERE);
        }
    }

    /** The present state does not allow it; at another time the same may be allowed. */
    public abstract static non-sealed class Conflict extends Refusal {

        protected Conflict() {
            super(Kind.CONFLICT);
        }
    }

    /** The idempotency key was used for another request. */
    public abstract static non-sealed class KeyReused extends Refusal {

        protected KeyReused() {
            super(Kind.KEY_REUSED);
        }
    }

    /** The caller has to try again later. */
    public abstract static non-sealed class Throttled extends Refusal {

        protected Throttled() {
            super(Kind.THROTTLED);
        }

        /** How many seconds to wait before the next attempt. */
        public abstract long seconds();
    }

    /** The kinds of refusals, for code that answers each of them in another way. */
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

    /** Name of the input that has to be changed; empty where it is about none. */
    public String field() {
        return "";
    }

    /** Its name in the key of its text and, in kebab case, in the problem type of the API. It stays when the class is renamed. */
    public String key() {
        return getClass().getSimpleName();
    }

    @Override
    public String getMessage() {
        return key();
    }
}
