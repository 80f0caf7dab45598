package ngo.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import ngo.portal.web.security.signin.ProvenAct;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * Carries out an act that was held for a step-up authentication. After it the browser returns to the page, and the held POST replaces that
 * request; the filters and the page behind this filter treat it as any POST.
 */
public class ResumedPostFilter extends HttpFilter {

    @Inject
    private transient UnsentFormRecovery held;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !"GET".equals(request.getMethod()) || request.getParameter(ProvenAct.HELD) == null) {
            chain.doFilter(request, response);
            return;
        }
        String path = RequestPath.of(request);
        Optional<UnsentForm> post =
                ProvenAct.take(session, path).flatMap(act -> held.opened(request, response, act.subject(), path));
        chain.doFilter(
                post.<HttpServletRequest>map(form -> new ResumedPost(request, form))
                        .orElse(request),
                response);
    }
}
