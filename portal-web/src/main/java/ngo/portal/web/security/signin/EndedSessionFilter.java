package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import ngo.portal.web.shared.AddressAreas;

/** Ends the portal's session of a person who was signed out elsewhere; that person then sees the same page as a new visitor. */
public class EndedSessionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private EndedSessions ended;

    @Inject
    private OpenIdContext openId;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null
                && request.getUserPrincipal() != null
                && AddressAreas.isForMembers(request.getServletPath())
                && SessionToken.all(session, openId).stream().anyMatch(ended::hold)) {
            session.invalidate();
            response.sendRedirect(request.getServletPath());
        } else {
            chain.doFilter(request, response);
        }
    }
}
