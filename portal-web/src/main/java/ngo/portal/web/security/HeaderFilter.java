package ngo.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import ngo.portal.web.shared.Addresses;

/**
 * What every answer carries. No answer is without a policy: the strict one of public pages stands until a page for members
 * brings its own, with a nonce. Error pages come through here a second time. Referrers stay within the portal; without any, browsers would
 * hide from {@link OriginFilter} where a form comes from.
 */
public class HeaderFilter extends HttpFilter {

    private static final String STRICT =
            """
            default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
            base-uri 'none'; frame-ancestors 'none'""";

    private static final String POLICY = "Content-Security-Policy";

    /** Long enough to carry a rush of readers, short enough for a retraction to be seen soon. */
    private static final String SHORTLY = "public, max-age=60";

    @Inject
    private OidcSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(POLICY, STRICT);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            response.setHeader("Cache-Control", "no-store");
        } else if (Addresses.isPublished(RequestPath.of(request))) {
            response.setHeader("Cache-Control", SHORTLY);
        }
        chain.doFilter(request, new Answer(response, settings.getBaseUrl(), RequestPath.of(request)));
    }

    /** One policy only, the last one said; and redirects lead to the portal's own address, whatever name it was called by. */
    private static final class Answer extends HttpServletResponseWrapper {

        private final String base;
        private final String asked;

        Answer(HttpServletResponse response, String base, String asked) {
            super(response);
            this.base = base;
            this.asked = asked;
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(POLICY)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(absolute(location));
        }

        private String absolute(String location) {
            if (location.startsWith("http:") || location.startsWith("https:")) {
                return location;
            }
            if (location.startsWith("/")) {
                return base + location;
            }
            return base
                    + (location.isEmpty() || location.startsWith("?") ? asked : asked.replaceFirst("[^/]*$", ""))
                    + location;
        }
    }
}
