package ngo.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import ngo.portal.web.security.signin.OidcSettings;
import org.jspecify.annotations.Nullable;

/** Changes come from the portal's own pages. Another site's form is refused, whatever cookie it rides on. */
public class OriginFilter extends HttpFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    private OidcSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean api = RequestPath.isApi(request);
        if (!api && !PAGE_METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!api && !HARMLESS.contains(request.getMethod()) && !isOwn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin == null ? site != null : origin.equals(settings.getBaseUrl());
    }
}
