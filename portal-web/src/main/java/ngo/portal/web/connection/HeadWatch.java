package ngo.portal.web.connection;

import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpServerFilter;

/** Closes connections of a listener on which the head of a request takes too long. */
public final class HeadWatch implements AutoCloseable {

    private final Arrivals arrivals;

    private HeadWatch(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Watches a listener that speaks HTTP and never reads the body of a request. */
    public static HeadWatch over(Transport listener) {
        Arrivals arrivals = new Arrivals(ArrivalBounds.usual());
        FilterChainBuilder changed = FilterChainBuilder.stateless();
        for (var filter : (FilterChain) listener.getProcessor()) {
            if (filter instanceof HttpServerFilter) {
                changed.add(new HeadFilter(arrivals)).add(filter).add(new HeadEnd());
            } else {
                changed.add(filter);
            }
        }
        listener.setProcessor(changed.build());
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
