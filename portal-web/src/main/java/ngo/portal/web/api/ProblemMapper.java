package ngo.portal.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import ngo.portal.ejb.access.AccessRefusals.ProofNeeded;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Problem;
import ngo.portal.web.problem.ErrorStatus;
import ngo.portal.web.problem.FaultLog;

/** Maps every exception to a problem document; logs a fault once. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int HTTP_INTERNAL_SERVER_ERROR = 500;
    private static final int HTTP_FIRST_ERROR = 400;

    @Inject
    private ProblemMessages explainer;

    @Inject
    private FaultLog faults;

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < HTTP_FIRST_ERROR) {
            return web.getResponse();
        }
        Problem problem = explainer.explain(thrown, request.getHeader(HttpHeaders.IF_MATCH) != null);
        if (problem.status() == HTTP_INTERNAL_SERVER_ERROR) {
            faults.take(thrown);
        }
        Response answer = ErrorStatus.cause(thrown, ProofNeeded.class)
                .map(needed -> ApiResponses.proofNeeded(problem, needed.minutes()))
                .orElseGet(() -> ApiResponses.problem(problem));
        if (ErrorStatus.of(thrown).refusal() instanceof Refusal.Throttled later) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, later.seconds());
        }
        return thrown instanceof WebApplicationException web ? withAllowed(answer, web) : answer;
    }

    private static Response withAllowed(Response answer, WebApplicationException thrown) {
        String allowed = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
