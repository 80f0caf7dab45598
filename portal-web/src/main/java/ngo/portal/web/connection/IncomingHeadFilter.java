package ngo.portal.web.connection;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.AddressAreas;
import ngo.portal.web.shared.RequestPath;

/**
 * Answers requests that {@link IncomingHead} refuses, and requests whose body was not taken. A page would take them for forms without
 * fields. Only a request whose sender has to sign in first goes on, and leads to the sign-in.
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
