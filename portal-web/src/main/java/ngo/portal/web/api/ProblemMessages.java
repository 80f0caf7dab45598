package ngo.portal.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ngo.portal.ejb.translation.XliffRefused;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.text.TextRefused;
import ngo.portal.web.api.shared.Problem;
import ngo.portal.web.api.shared.RefusedRequest;
import ngo.portal.web.problem.ErrorStatus;
import ngo.portal.web.security.signin.KeysUnavailable;
import ngo.portal.web.security.signin.TokenRefused;
import ngo.portal.web.shared.ConstraintWords;
import ngo.portal.web.shared.Text;

/** Describes errors as problem documents. Never shows the name or the message of an exception. */
@Dependent
public class ProblemMessages {

    private static final String BUNDLE = "api";
    private static final int HTTP_NOT_FOUND = 404;
    private static final int HTTP_SERVICE_UNAVAILABLE = 503;

    /** The number of nodes that come before the field in the path of a violation: the method and its parameter. */
    private static final int CALL_AND_PARAMETER = 2;

    private final Text text;

    @Inject
    ProblemMessages(Text text) {
        this.text = text;
    }

    /**
     * Describes an error.
     *
     * @param conditional whether the request named the version that it applies to
     */
    Problem explain(Throwable thrown, boolean conditional) {
        if (conditional && ErrorStatus.of(thrown).refusal() instanceof Stale) {
            return problem(RefusedRequest.PRECONDITION_FAILED, "precondition-failed", List.of());
        }
        return ErrorStatus.cause(thrown, RefusedRequest.class)
                .map(refused -> problem(refused.status(), refused.reason(), worded(refused.errors())))
                .or(() -> ErrorStatus.cause(thrown, TextRefused.class).map(this::text))
                .or(() -> ErrorStatus.cause(thrown, ConstraintViolationException.class)
                        .map(this::fields))
                .or(() -> ErrorStatus.cause(thrown, TokenRefused.class)
                        .map(refused -> problem(RefusedRequest.UNAUTHORIZED, "token-refused", List.of())))
                .or(() -> ErrorStatus.cause(thrown, KeysUnavailable.class)
                        .map(away -> problem(HTTP_SERVICE_UNAVAILABLE, "sign-in-unavailable", List.of())))
                .or(() -> ErrorStatus.cause(thrown, WebApplicationException.class)
                        .map(web -> plain(web.getResponse().getStatus())))
                .or(() -> Optional.of(thrown)
                        .filter(ErrorStatus::isReadOnly)
                        .map(fault -> problem(HTTP_SERVICE_UNAVAILABLE, "read-only", List.of())))
                .orElseGet(() -> trouble(ErrorStatus.of(thrown)));
    }

    private List<Problem.Detail> worded(List<Problem.Detail> errors) {
        return errors.stream()
                .map(error -> new Problem.Detail(error.field(), text.of(BUNDLE, "field." + error.detail())))
                .toList();
    }

    private Problem trouble(ErrorStatus trouble) {
        Refusal refusal = trouble.refusal();
        if (refusal == null || trouble.status() == HTTP_NOT_FOUND) {
            return plain(trouble.status());
        }
        String sentence = refusal instanceof InvalidInput ? text.of(BUNDLE, "problem.invalid-input") : text.of(refusal);
        List<Problem.Detail> errors = errors(refusal);
        String type = Problem.type(Problem.kebab(refusal.key()));
        return new Problem(type, title(trouble.status()), trouble.status(), sentence, errors);
    }

    private List<Problem.Detail> errors(Refusal refusal) {
        if (refusal instanceof XliffRefused file) {
            return file.faults().stream()
                    .map(fault -> new Problem.Detail(
                            fault.unit(), text.of("translation", "fault." + fault.wrong(), fault.code())))
                    .toList();
        }
        return refusal instanceof InvalidInput invalid
                ? List.of(new Problem.Detail(invalid.field(), text.of(BUNDLE, "field.invalid")))
                : List.of();
    }

    private Problem text(TextRefused refused) {
        String reason = Problem.kebab(refused.reason().name());
        return problem(
                RefusedRequest.BAD_REQUEST, "text-refused", List.of(new Problem.Detail(reason, text.of(refused))));
    }

    private Problem fields(ConstraintViolationException violated) {
        List<Problem.Detail> errors = violated.getConstraintViolations().stream()
                .map(ProblemMessages::field)
                .sorted(Comparator.comparing(Problem.Detail::field).thenComparing(Problem.Detail::detail))
                .toList();
        return problem(RefusedRequest.BAD_REQUEST, "invalid-input", errors);
    }

    private static Problem.Detail field(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            names.add(node.toString());
        }
        int from = Math.min(CALL_AND_PARAMETER, names.size());
        return new Problem.Detail(String.join(".", names.subList(from, names.size())), ConstraintWords.of(violation));
    }

    private Problem problem(int status, String reason, List<Problem.Detail> errors) {
        return new Problem(Problem.type(reason), title(status), status, text.of(BUNDLE, "problem." + reason), errors);
    }

    /** Depends on the status alone, so that a hidden document and a missing one get the same answer. */
    private Problem plain(int status) {
        return problem(status, ErrorStatus.reason(status), List.of());
    }

    private String title(int status) {
        String key = "title." + status;
        return text.of(BUNDLE, text.has(BUNDLE, key) ? key : "title.other");
    }
}
