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
 * Lets a request go on when all of its body is here: until then no thread waits for it. A body that the head of its request is refused
 * for is not waited for at all: the request goes on without it, to be answered, and what still comes of it runs past.
 */
final class BodyFilter extends BaseFilter {

    private static final String ARRIVAL = "ngo.portal.arrival";
    private static final String RUNS_PAST = "ngo.portal.runs-past";
    private static final int TOO_LARGE = 413;
    private static final int AWAY = 503;

    private final Arrivals arrivals;
    private final RequestJudge judge;

    BodyFilter(Arrivals arrivals, RequestJudge judge) {
        this.arrivals = arrivals;
        this.judge = judge;
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
            // The server has answered it already, and hangs up.
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
        boolean member = judge.isOfAMember(request);
        IncomingHead head = judge.head(request);
        int refusal = judge.refusal(head, member);
        if (refusal != IncomingHead.NOT_REFUSED) {
            return unread(context, content, request, refusal);
        }
        Arrival body = new Arrival(request, judge.network(request), member, head.mostBytes());
        request.setAttribute(ARRIVAL, body);
        arrivals.begin(body);
        if (request.requiresAcknowledgement()) {
            HttpResponsePacket answer = request.getResponse();
            answer.setAcknowledgement(true);
            HttpStatus.CONINTUE_100.setValues(answer);
            context.write(answer);
            HttpStatus.OK_200.setValues(answer);
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

    /** The request goes on without a body; the server takes nothing more on this connection. */
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

    /** Another protocol is offered and not taken: the request is one like any other, with a body that is waited for like any other. */
    private static NextAction decline(FilterChainContext context, HttpEvents.IncomingHttpUpgradeEvent offer) {
        offer.getHttpHeader().setIgnoreContentModifiers(false);
        offer.getHttpHeader().getUpgradeDC().recycle();
        return context.getStopAction();
    }

    /**
     * A browser reads an answer only when it has sent everything: the rest of an unread body runs past, for as long and as slowly as any
     * other may come.
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
