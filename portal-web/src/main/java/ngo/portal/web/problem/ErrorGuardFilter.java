package ngo.portal.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.persistence.shared.Refusal;

/** The last exception handler: every uncaught exception becomes an error page without a stack trace. */
public class ErrorGuardFilter extends HttpFilter {

    private static final int HTTP_INTERNAL_SERVER_ERROR = 500;

    @Inject
    private FaultLog faults;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            ErrorStatus trouble = ErrorStatus.of(e);
            if (trouble.status() >= HTTP_INTERNAL_SERVER_ERROR) {
                request.setAttribute(ErrorPages.REFERENCE, faults.take(e));
            }
            if (!response.isCommitted()) {
                response.reset();
                if (trouble.refusal() instanceof Refusal.Throttled later) {
                    response.setHeader("Retry-After", Long.toString(later.seconds()));
                }
                ErrorPages.name(request, e);
                response.sendError(trouble.status());
            }
        }
    }
}
