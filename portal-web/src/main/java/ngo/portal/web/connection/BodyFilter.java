package ngo.portal.web.connection;

import java.io.IOException;
import java.util.Objects;
import ngo.portal.web.security.SafeHeaders;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Lets a request continue when its whole body has arrived; until then no thread waits for it. If the portal refuses the head, the request
 * continues at once without its body, so that the portal can answer it, and the server discards the rest of the body.
 */
final class BodyFilter extends BaseFilter {

    private static final String ARRIVAL = "ngo.portal.arrival";
    private static final String RUNS_PAST = "ngo.portal.runs-past";
    private static final int TOO_LARGE = 413;
    private static final int AWAY = 503;

    private final Arrivals arrivals;
    private final RequestInspector inspector;

    BodyFilter(Arrivals arrivals, RequestInspector inspector) {
        this.arrivals = arrivals;
        this.inspector = inspector;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || request.isIgnoreContentModifiers()) {
            HeadFilter.become(context, Head.Awaited.REQUEST);
            return context.getInvokeAction();
        }
        if (request.getAttribute(ARRIVAL) instanceof Arrival body) {
            return goOn(context, content, body);
        }
        SafeHeaders.ALL.forEach(request.getResponse()::setHeader);
        if (HttpContent.isBroken(content)) {
            // The server has answered the request already, and closes the connection.
            return context.getStopAction();
        }
        return content.isLast() ? whole(context) : begin(context, content, request);
    }

    private static NextAction whole(FilterChainContext context) {
        HeadFilter.become(context, Head.Awaited.REQUEST);
        return context.getInvokeAction();
    }

    private NextAction begin(FilterChainContext context, HttpContent content, HttpRequestPacket request)
            throws IOException {
        HeadFilter.become(context, Head.Awaited.ANSWER);
        boolean member = inspector.isOfAMember(request);
        IncomingHead head = inspector.head(request);
        int refusal = inspector.refusal(head, member);
        if (refusal != IncomingHead.NOT_REFUSED) {
            return unread(context, content, request, refusal);
        }
        Arrival body = new Arrival(request, inspector.network(request), member, head.mostBytes());
        request.setAttribute(ARRIVAL, body);
        arrivals.begin(body);
        if (request.requiresAcknowledgement()) {
            HttpResponsePacket answer = request.getResponse();
            answer.setInterimStatus(HttpStatus.CONINTUE_100);
            context.write(answer);
        }
        return goOn(context, content, body);
    }

    private NextAction goOn(FilterChainContext context, HttpContent content, Arrival body) {
        HttpRequestPacket request = body.request();
        if (body.isEnded() || HttpContent.isBroken(content)) {
            arrivals.end(body);
            return context.getStopAction();
        }
        Arrivals.Taken taken = arrivals.take(body, content.getContent());
        boolean last = content.isLast();
        if (taken == Arrivals.Taken.KEPT && !last) {
            recycle(content);
            return context.getStopAction();
        }
        if (!arrivals.end(body)) {
            recycle(content);
            return context.getStopAction();
        }
        request.removeAttribute(ARRIVAL);
        if (taken != Arrivals.Taken.KEPT) {
            return unread(context, content, request, taken == Arrivals.Taken.TOO_LARGE ? TOO_LARGE : AWAY);
        }
        recycle(content);
        context.setMessage(HttpContent.builder(request)
                .content(Buffers.wrap(context.getMemoryManager(), body.whole()))
                .last(true)
                .build());
        return whole(context);
    }

    private static void recycle(HttpContent content) {
        content.getContent().tryDispose();
        content.recycle();
    }

    /** The request continues without a body; the server takes no other request on this connection. */
    private static NextAction unread(
            FilterChainContext context, HttpContent content, HttpRequestPacket request, int status) {
        if (!content.isLast()) {
            request.setAttribute(RUNS_PAST, true);
        }
        recycle(content);
        request.setAttribute(IncomingHead.UNREAD, status);
        request.setExpectContent(false);
        request.getProcessingState().setKeepAlive(false);
        context.setMessage(HttpContent.builder(request).last(true).build());
        return context.getInvokeAction();
    }

    /** Declines the other protocol that a client offers: the request and its body are treated like any other. */
    private static NextAction decline(FilterChainContext context, HttpEvents.IncomingHttpUpgradeEvent offer) {
        offer.getHttpHeader().setIgnoreContentModifiers(false);
        offer.getHttpHeader().getUpgradeDC().recycle();
        return context.getStopAction();
    }

    /**
     * A browser reads an answer only when it has sent everything. After the answer to a refused request the server therefore discards the
     * rest of the body, under the same limits of time and speed as for any body.
     */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
            return decline(context, offer);
        }
        if (Objects.equals(event.type(), HttpEvents.ResponseCompleteEvent.TYPE)) {
            HttpContext http = HttpContext.get(context);
            if (http != null && http.getRequest() != null && http.getRequest().getAttribute(RUNS_PAST) != null) {
                http.getRequest().setExpectContent(true);
                HeadFilter.become(context, Head.Awaited.REST);
            }
        }
        return context.getInvokeAction();
    }
}
