package ngo.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestPath;

/**
 * Rejects malformed requests before anything else reads them: an ambiguous address, a query that cannot be decoded, and, behind a
 * TLS-terminating proxy, another host's name. Addresses that the server itself would serve are rejected, too.
 */
public class MalformedRequestFilter extends HttpFilter {

    /** Addresses for operators, on a port of their own. */
    private static final Set<String> OPERATORS = Set.of("/health", "/metrics", "/openapi", "/info", "/drain");

    /** The host names that health checks on this machine use. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

    private static final int MISDIRECTED = 421;

    @Inject
    private OidcSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!RequestPath.isPlain(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isOfAnotherHost(request.getServerName())) {
            response.sendError(MISDIRECTED);
        } else if (isForOperators(RequestPath.of(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOfAnotherHost(String name) {
        return settings.isBehindTls()
                && !name.equalsIgnoreCase(URI.create(settings.getBaseUrl()).getHost())
                && !THIS_MACHINE.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isForOperators(String path) {
        return OPERATORS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }
}
