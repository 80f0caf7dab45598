package ngo.portal.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.web.shared.Addresses;

/** What every answer carries. Faces pages for members bring a policy of their own, with a nonce. */
public class HeaderFilter extends HttpFilter {

    private static final String STRICT =
            """
            default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
            base-uri 'none'; frame-ancestors 'none'""";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (!Addresses.isForMembers(request.getRequestURI())) {
            response.setHeader("Content-Security-Policy", STRICT);
        }
        chain.doFilter(request, response);
    }
}
