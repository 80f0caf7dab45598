package ngo.portal.web.security.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.web.shared.RequestLanguage;

/**
 * Redirects people to Keycloak with a request for all their organisations. The server's own sign-in mechanism refuses a scope that the provider
 * does not list, and {@code organization:*} is never listed; therefore the portal makes this last redirect itself. Keycloak uses the language of
 * the previous page, unless it knows the person's.
 */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

    private static final String SCOPE_SENT = "scope=openid+organization&";
    private static final String SCOPE_WITH_ALL_ORGANISATIONS = "scope=openid+organization%3A*&";

    @Inject
    private OidcSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        if (query == null || !query.startsWith(SCOPE_SENT)) {
            response.sendRedirect("/dashboard");
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(settings.getProvider() + "/protocol/openid-connect/auth?"
                + query.replace(SCOPE_SENT, SCOPE_WITH_ALL_ORGANISATIONS) + "&ui_locales="
                + RequestLanguage.now().tag());
    }
}
