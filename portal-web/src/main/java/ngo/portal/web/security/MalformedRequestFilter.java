package ngo.portal.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Turns away what no page of ours links to, before anybody reads it: an address that could be read in two ways, a query that
 * is no text. What the server itself would answer at an address is not there either.
 */
public class MalformedRequestFilter extends HttpFilter {

    /** Told to operators, on a port of their own. */
    private static final Set<String> OPERATORS = Set.of("/health", "/metrics", "/openapi");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!RequestPath.isPlain(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isForOperators(RequestPath.of(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForOperators(String path) {
        return OPERATORS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }
}
