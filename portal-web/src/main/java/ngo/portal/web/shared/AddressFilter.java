package ngo.portal.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Leads from the addresses that people see to the pages behind them; nobody reaches a page by its file name. */
public class AddressFilter extends HttpFilter {

    /** The address as people see it, for forms that post to where they stand. */
    public static final String SEEN = "ngo.portal.address";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        Optional<Addresses.Target> target = Addresses.target(path);
        if (target.isPresent()) {
            String query = request.getQueryString();
            request.setAttribute(SEEN, query == null ? path : path + "?" + query);
            request.getRequestDispatcher(target.get().dispatch()).forward(request, response);
        } else if (path.equals("/") || path.isEmpty()) {
            response.sendRedirect("/en/");
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
