package ngo.portal.web.connection;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Notes when the head of a request begins, before the server parses it. */
final class HeadFilter extends BaseFilter {

    private static final Attribute<Head> HEAD =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HeadFilter.class.getName());

    private final Arrivals arrivals;

    HeadFilter(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Notes what the connection waits for, unless this filter is not in its chain. */
    static void become(FilterChainContext context, Head.Awaited next) {
        Head head = HEAD.get(context.getConnection());
        if (head != null) {
            head.become(next);
        }
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof Buffer come) {
            Head head = HEAD.get(context.getConnection());
            if (head == null) {
                head = new Head(context.getConnection());
                HEAD.set(context.getConnection(), head);
                arrivals.begin(head);
            }
            head.come(come.remaining());
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        Head head = HEAD.remove(context.getConnection());
        if (head != null) {
            arrivals.forget(head);
        }
        return context.getInvokeAction();
    }
}
