package ngo.portal.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import ngo.portal.web.shared.kind.Route;
import org.jspecify.annotations.Nullable;

/** Maps the addresses that people see to the pages behind them; a page is not reachable by its file name. */
public class AddressFilter extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource";

    /** A file of a library, both by names that are no paths. */
    private static final Pattern RESOURCE = Pattern.compile(RESOURCES + "/[A-Za-z0-9_-][A-Za-z0-9_./-]*\\.xhtml");

    private static final Pattern LIBRARY = Pattern.compile("css|js|primefaces(?:-[a-z]+)?|jakarta\\.faces");

    /** The address as the browser shows it, for forms that post to their own page. */
    public static final String SEEN = "ngo.portal.address";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        Optional<Route.Target> target = Addresses.target(path);
        Optional<String> inALanguage = Addresses.withoutLanguage(path);
        if (target.isPresent()) {
            String query = request.getQueryString();
            request.setAttribute(SEEN, query == null ? path : path + "?" + query);
            request.getRequestDispatcher(target.get().dispatch()).forward(request, response);
        } else if (inALanguage.isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect("/" + RequestLanguage.now().tag() + inALanguage.get());
        } else if (path.startsWith(RESOURCES) ? !isResource(path, request) : path.endsWith(".xhtml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isResource(String path, HttpServletRequest request) {
        @Nullable String library = request.getParameter("ln");
        return library != null
                && RESOURCE.matcher(path).matches()
                && LIBRARY.matcher(library).matches();
    }
}
