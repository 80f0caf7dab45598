package ngo.portal.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.text.TextRefused;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * The HTTP status and the refusal of an exception, the same for a page and for the API.
 *
 * @param refusal absent for a fault, which is not an intended refusal
 */
public record ErrorStatus(int status, @Nullable Refusal refusal) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    /** Classes of SQLSTATE: connection, operator intervention, insufficient resources. */
    private static final List<String> AWAY = List.of("08", "57", "53");

    /** SQLSTATE of a write to a database that is read-only, such as a standby. */
    private static final String READ_ONLY = "25006";

    /** SQLSTATE of a text that holds what no text may hold, such as a NUL. */
    private static final String NO_TEXT = "22021";

    public static ErrorStatus of(Throwable thrown) {
        Optional<Refusal> refusal = cause(thrown, Refusal.class);
        if (refusal.isPresent()) {
            return new ErrorStatus(status(refusal.get()), refusal.get());
        }
        if (cause(thrown, OptimisticLockException.class).isPresent()) {
            return new ErrorStatus(CONFLICT, new Stale());
        }
        if (isNoText(thrown)) {
            return new ErrorStatus(BAD_REQUEST, new TextRefused(TextRefused.Reason.CONTROL_CHARACTER));
        }
        if (isBadInput(thrown)) {
            return new ErrorStatus(BAD_REQUEST, null);
        }
        if (cause(thrown, EJBAccessException.class).isPresent()) {
            return new ErrorStatus(FORBIDDEN, null);
        }
        return new ErrorStatus(
                databaseIsAway(thrown) || isReadOnly(thrown) ? UNAVAILABLE : INTERNAL_SERVER_ERROR, null);
    }

    /** The problem name of a status, for programs. */
    public static String reason(int status) {
        return switch (status) {
            case UNAUTHORIZED -> "token-refused";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case INTERNAL_SERVER_ERROR -> "fault";
            case UNAVAILABLE -> "unavailable";
            default -> "bad-request";
        };
    }

    /** Whether the database is read-only; the error page has words of its own for that. */
    public static boolean isReadOnly(Throwable thrown) {
        return hasState(thrown, READ_ONLY);
    }

    /** The first of its kind in the chain of causes. */
    public static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        for (Throwable one = thrown; one != null; one = next(one)) {
            if (kind.isInstance(one)) {
                return Optional.of(kind.cast(one));
            }
        }
        return Optional.empty();
    }

    /** Whether the input violates constraints, or does not come from a form of the portal. */
    private static boolean isBadInput(Throwable thrown) {
        return cause(thrown, ConstraintViolationException.class).isPresent()
                || cause(thrown, CspException.class).isPresent();
    }

    /** Whether the database has refused a text that passed all validation of forms. */
    private static boolean isNoText(Throwable thrown) {
        return hasState(thrown, NO_TEXT);
    }

    private static boolean hasState(Throwable thrown, String state) {
        return cause(thrown, SQLException.class)
                .filter(refused -> state.equals(refused.getSQLState()))
                .isPresent();
    }

    private static @Nullable Throwable next(Throwable one) {
        Throwable cause = one instanceof EJBException wrapped ? wrapped.getCausedByException() : null;
        return cause == null ? one.getCause() : cause;
    }

    /** Whether the database is unreachable, shutting down, out of resources or over its time limit. */
    private static boolean databaseIsAway(Throwable thrown) {
        boolean refused = cause(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> AWAY.stream().anyMatch(state::startsWith))
                .isPresent();
        return refused || cause(thrown, ResourceException.class).isPresent();
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case BAD_INPUT -> BAD_REQUEST;
            case UNPROVEN -> UNAUTHORIZED;
            case NOT_ALLOWED -> FORBIDDEN;
            case NOT_THERE -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case KEY_REUSED -> UNPROCESSABLE;
            case THROTTLED -> TOO_MANY_REQUESTS;
        };
    }
}
