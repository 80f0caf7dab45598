package ngo.portal.web.connection;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Closes connections of a listener on which the head of a request takes too long. */
public final class HeadWatch implements AutoCloseable {

    private final Arrivals arrivals;

    private HeadWatch(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Watches a listener that speaks HTTP and never reads the body of a request, from its first connection: before it is started. */
    public static HeadWatch over(NetworkListener listener) {
        Arrivals arrivals = new Arrivals(ArrivalBounds.usual());
        listener.registerAddOn((unused, chain) -> {
            int parser = chain.indexOfType(HttpServerFilter.class);
            chain.add(parser + 1, new HeadEnd()).add(parser, new HeadFilter(arrivals));
        });
        return new HeadWatch(arrivals);
    }

    @Override
    public void close() {
        arrivals.close();
    }

    /** Notes that the head is complete: next comes another head, or a body that nobody reads. */
    private static final class HeadEnd extends BaseFilter {

        @Override
        public NextAction handleRead(FilterChainContext context) {
            HeadFilter.become(context, Head.Awaited.REQUEST);
            return context.getInvokeAction();
        }
    }
}
