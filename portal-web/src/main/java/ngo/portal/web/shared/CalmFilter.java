package ngo.portal.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** The last net: whatever is thrown past everybody becomes a calm page, never a trace. */
public class CalmFilter extends HttpFilter {

    private static final Logger LOG = System.getLogger(CalmFilter.class.getName());
    private static final int FAULT = 500;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Trouble trouble = Trouble.of(e);
            if (trouble.status() >= FAULT) {
                LOG.log(Level.ERROR, "Reference " + UUID.randomUUID(), e);
            }
            if (!response.isCommitted()) {
                response.reset();
                response.sendError(trouble.status());
            }
        }
    }
}
