package ngo.portal.web.connection;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.web.security.RequestPath;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.AddressAreas;

/**
 * Answers what {@link IncomingHead} refuses, and whatever body was not taken: neither goes on to a page, which would take it for a form
 * without fields. Only who has to sign in first is led there, since nothing of a file is kept for them.
 */
public class IncomingHeadFilter extends HttpFilter {

    @Inject
    private OidcSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int refusal = IncomingHead.of(request).refusal(settings.getBaseUrl());
        if (refusal != IncomingHead.NOT_REFUSED) {
            response.sendError(refusal);
        } else if (request.getAttribute(IncomingHead.UNREAD) instanceof Integer status && !isToSignIn(request)) {
            response.sendError(status);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isToSignIn(HttpServletRequest request) {
        return request.getUserPrincipal() == null && AddressAreas.isForMembers(RequestPath.of(request));
    }
}
