package ngo.portal.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.web.shared.Addresses;

/**
 * What every answer carries. Faces pages for members bring a policy of their own, with a nonce; error pages, which come
 * through here a second time, are as strict as public ones. Referrers stay within the portal; without any, browsers would
 * hide from {@link OriginFilter} where a form comes from.
 */
public class HeaderFilter extends HttpFilter {

    private static final String STRICT =
            """
            default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
            base-uri 'none'; frame-ancestors 'none'""";

    /** Long enough to carry a rush of readers, short enough for a retraction to be seen soon. */
    private static final String SHORTLY = "public, max-age=60";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            strict(response);
            response.setHeader("Cache-Control", "no-store");
        } else if (Addresses.isPublished(request.getServletPath())) {
            strict(response);
            response.setHeader("Cache-Control", SHORTLY);
        } else if (!Addresses.isForMembers(request.getServletPath())) {
            strict(response);
        }
        chain.doFilter(request, response);
    }

    static void strict(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", STRICT);
    }
}
