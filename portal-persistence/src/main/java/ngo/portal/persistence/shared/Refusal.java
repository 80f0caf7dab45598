package ngo.portal.persistence.shared;

import jakarta.ejb.ApplicationException;

/**
 * The coalition says no: expected, explained, rolled back. The class name is the key of the text that the user reads,
 * so a refusal carries no message of its own.
 */
@ApplicationException(rollback = true)
public abstract class Refusal extends RuntimeException {

    protected Refusal() {
        super(null, null, false, false);
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
