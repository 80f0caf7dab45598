package ngo.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ngo.portal.web.limit.DeniedRequests;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.RequestPath;
import ngo.portal.web.shared.SigningAddresses;
import org.jspecify.annotations.Nullable;

/**
 * The headers of every answer. Each answer has a content security policy: the strict one of public pages, until a page for members replaces it
 * by its own with a nonce. Error pages pass this filter a second time. The referrer is sent only within the portal; without any, browsers would
 * omit the origin of a form, and the portal would refuse it.
 */
public class HeaderFilter extends HttpFilter {

    /** Long enough to absorb a rush of readers, short enough to show a retraction soon. */
    private static final String CACHED_ONE_MINUTE = "public, max-age=60";

    /** Many people read a petition at once, and its count has to be current: shared caches keep it for a shorter time than browsers. */
    private static final String CACHED_AS_A_COUNTER = "public, max-age=30, s-maxage=10, stale-while-revalidate=60";

    /** The address of a font contains the beginning of its hash (fonts.css), so that a different font has a different address. */
    private static final Pattern FONT = Pattern.compile("/resources/fonts/[a-z0-9-]+\\.woff2");

    private static final String CACHED_FOR_GOOD = "public, max-age=31536000, immutable";

    @Inject
    private OidcSettings settings;

    @Inject
    private Caller caller;

    @Inject
    private DeniedRequests deniedRequests;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SafeHeaders.ALL.forEach(response::setHeader);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            response.setHeader("Cache-Control", "no-store");
        } else if (SigningAddresses.isPersonal(RequestPath.of(request))) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex");
        } else if (Addresses.isPublished(RequestPath.of(request))) {
            response.setHeader("Cache-Control", published(request));
            if (SigningAddresses.isListOfNames(RequestPath.of(request))) {
                response.setHeader("X-Robots-Tag", "noindex");
            }
        } else if (FONT.matcher(RequestPath.of(request)).matches() && request.getQueryString() != null) {
            response.setHeader("Cache-Control", CACHED_FOR_GOOD);
        }
        chain.doFilter(new WithoutNonce(request), new Answer(response, settings.getBaseUrl(), RequestPath.of(request)));
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            deniedRequests.take(response.getStatus(), caller.getSubject(), RequestPath.of(request));
        }
    }

    private static String published(HttpServletRequest request) {
        String path = RequestPath.of(request);
        if (!SigningAddresses.isPage(path)) {
            return CACHED_ONE_MINUTE;
        }
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && !SigningAddresses.isSigning(path) ? CACHED_AS_A_COUNTER : "no-store";
    }

    /** Removes a nonce that a request sends: the server makes its own. */
    private static final class WithoutNonce extends HttpServletRequestWrapper {

        WithoutNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(PagePolicyListener.NONCE) ? null : super.getParameter(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return name.equals(PagePolicyListener.NONCE) ? null : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            all.remove(PagePolicyListener.NONCE);
            return all;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }

    /** Sets a single policy, the last one; redirects lead to the portal's own origin, whatever host the request named. */
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
            if (name.equalsIgnoreCase(SafeHeaders.POLICY)) {
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
