package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends the session here and in Keycloak, by a direct call to Keycloak: no token appears in an address of the browser. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final Logger LOG = System.getLogger(SignOutServlet.class.getName());

    @Inject
    private OpenIdContext openId;

    @Inject
    private KeycloakEndpoints keycloak;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        if (request.getUserPrincipal() != null) {
            endInKeycloak();
        }
        request.logout();
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (!response.isCommitted()) {
            response.sendRedirect("/signed-out");
        }
    }

    private void endInKeycloak() {
        boolean ended = openId.getRefreshToken()
                .flatMap(token -> keycloak.send("logout", Map.of("refresh_token", token.getToken())))
                .isPresent();
        if (!ended) {
            LOG.log(Level.WARNING, "Somebody has signed out here, and Keycloak was not there to hear of it");
        }
    }
}
