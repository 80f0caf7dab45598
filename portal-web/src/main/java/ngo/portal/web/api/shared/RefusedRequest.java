package ngo.portal.web.api.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A request that gets no further than the API itself: its form is wrong, or nobody is asking. Nothing of it is kept. */
@ApplicationException(rollback = true)
public final class RefusedRequest extends RuntimeException {

    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int PRECONDITION_FAILED = 412;
    public static final int TOO_LARGE = 413;
    public static final int PRECONDITION_REQUIRED = 428;

    private final int status;
    private final String reason;
    private final transient List<Problem.Detail> errors;

    public RefusedRequest(int status, String reason) {
        this(status, reason, List.of());
    }

    /**
     * Refuses with the fields that are wrong.
     *
     * @param reason kebab case; the end of the problem's type and the key of its sentence
     * @param errors fields, each with the key of its sentence
     */
    public RefusedRequest(int status, String reason, List<Problem.Detail> errors) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
        this.errors = List.copyOf(errors);
    }

    public int status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public List<Problem.Detail> errors() {
        return errors;
    }
}
