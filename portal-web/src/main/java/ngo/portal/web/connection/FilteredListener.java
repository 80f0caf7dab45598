package ngo.portal.web.connection;

import java.util.Optional;
import org.glassfish.grizzly.Processor;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * A listener with the portal's filters: one before the server parses requests, one before servlets receive them. The filters are in a new
 * chain, which replaces the server's own; open connections keep the chain that they began with.
 */
final class FilteredListener {

    private static final String SECOND_PROTOCOL = "Http2";

    private final Transport listener;
    private final Processor<?> before;

    private FilteredListener(Transport listener, Processor<?> before) {
        this.listener = listener;
        this.before = before;
    }

    /** Empty where the listener speaks no HTTP. */
    static Optional<FilteredListener> of(Transport listener, Arrivals arrivals, RequestInspector inspector) {
        if (!(listener.getProcessor() instanceof FilterChain chain)) {
            return Optional.empty();
        }
        int reading = indexOf(chain, HttpServerFilter.class);
        int answering = indexOf(chain, org.glassfish.grizzly.http.server.HttpServerFilter.class);
        if (reading < 0 || answering < reading) {
            return Optional.empty();
        }
        FilterChainBuilder changed = FilterChainBuilder.stateless();
        for (int i = 0; i < chain.size(); i++) {
            if (i == reading && !speaksSecondProtocol(chain)) {
                changed.add(new HeadFilter(arrivals));
            }
            if (i == answering) {
                changed.add(new BodyFilter(arrivals, inspector));
            }
            changed.add(chain.get(i));
        }
        FilteredListener filtered = new FilteredListener(listener, chain);
        listener.setProcessor(changed.build());
        return Optional.of(filtered);
    }

    /** In HTTP/2 one connection carries many requests, and the next bytes need not be the head of one. */
    private static boolean speaksSecondProtocol(FilterChain chain) {
        return chain.stream()
                .anyMatch(filter -> filter.getClass().getSimpleName().startsWith(SECOND_PROTOCOL));
    }

    private static int indexOf(FilterChain chain, Class<? extends Filter> type) {
        for (int i = 0; i < chain.size(); i++) {
            if (type.isInstance(chain.get(i))) {
                return i;
            }
        }
        return -1;
    }

    void restore() {
        listener.setProcessor(before);
    }
}
