package ngo.portal.web.operation;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.AddressAreas;
import ngo.portal.web.shared.RequestPath;

/** Measures how long each request takes. It runs before all other filters, so that it includes the requests that they refuse. */
public class MeasureFilter extends HttpFilter {

    @Inject
    private NodeMetrics node;

    @Inject
    private Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        Draining state = node.draining();
        state.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            state.end();
            node.metrics()
                    .answered(
                            AddressAreas.area(RequestPath.of(request)),
                            request.getMethod(),
                            response.getStatus(),
                            caller.isKnown(),
                            System.nanoTime() - begun);
        }
    }
}
