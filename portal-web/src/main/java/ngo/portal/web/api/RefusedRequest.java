package ngo.portal.web.api;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A request that gets no further than the API itself: its form is wrong, or nobody is asking. Nothing of it is kept. */
@ApplicationException(rollback = true)
final class RefusedRequest extends RuntimeException {

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int PRECONDITION_FAILED = 412;
    static final int TOO_LARGE = 413;
    static final int PRECONDITION_REQUIRED = 428;

    private final int status;
    private final String reason;
    private final transient List<Problem.Detail> errors;

    RefusedRequest(int status, String reason) {
        this(status, reason, List.of());
    }

    /**
     * Refuses with the fields that are wrong.
     *
     * @param reason kebab case; the end of the problem's type and the key of its sentence
     * @param errors fields, each with the key of its sentence
     */
    RefusedRequest(int status, String reason, List<Problem.Detail> errors) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
        this.errors = List.copyOf(errors);
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    List<Problem.Detail> errors() {
        return errors;
    }
}
