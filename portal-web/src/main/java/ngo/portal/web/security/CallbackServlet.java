package ngo.portal.web.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Where Keycloak sends people back to; from here they go on to the page they had asked for. */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {

    @Inject
    private OpenIdContext openId;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            response.sendRedirect("/dashboard");
            return;
        }
        Optional<String> asked = openId.getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST);
        response.sendRedirect(asked.map(CallbackServlet::local).orElse("/dashboard"));
    }

    /** Only the path and the query: the host of a stored address is never followed. */
    private static String local(String address) {
        URI uri = URI.create(address);
        String path = uri.getRawPath();
        return path.startsWith("//") ? "/dashboard" : path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
