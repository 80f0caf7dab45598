package ngo.portal.web.connection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import ngo.portal.web.security.SafeHeaders;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/** The requests that are arriving at this node. One thread checks them all, and ends those that are too slow or too many. */
final class Arrivals implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Arrivals.class.getName());
    private static final int LOOKS_PER_SECOND = 4;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final String SOON = "1";
    private static final HttpStatus TOO_MANY = HttpStatus.newHttpStatus(429, "Too Many Requests");

    /** The result of adding a piece to a body. */
    enum Taken {
        KEPT,
        TOO_LARGE,
        TOO_MUCH_HERE
    }

    private final ArrivalBounds bounds;
    private final Set<Arrival> bodies = ConcurrentHashMap.newKeySet();
    private final Set<Head> heads = ConcurrentHashMap.newKeySet();
    private final AtomicLong ofStrangers = new AtomicLong();
    private final AtomicLong ofMembers = new AtomicLong();
    private final ScheduledExecutorService watch;
    private final Future<?> looks;

    Arrivals(ArrivalBounds bounds) {
        this.bounds = bounds;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "arrivals");
            thread.setDaemon(true);
            return thread;
        });
        this.looks = watch.scheduleWithFixedDelay(
                this::lookThrough, 0, TimeUnit.SECONDS.toMillis(1) / LOOKS_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    void begin(Head head) {
        heads.add(head);
    }

    void forget(Head head) {
        heads.remove(head);
    }

    void begin(Arrival body) {
        bodies.add(body);
    }

    Taken take(Arrival body, Buffer come) {
        long more = body.take(come);
        if (more < 0) {
            return Taken.TOO_LARGE;
        }
        long all = kept(body).addAndGet(more);
        return all > bounds.bytes(body.isOfAMember()) ? Taken.TOO_MUCH_HERE : Taken.KEPT;
    }

    /** Ends the body and no longer counts what was kept for it; false where it had ended before. */
    boolean end(Arrival body) {
        if (!body.end()) {
            return false;
        }
        bodies.remove(body);
        kept(body).addAndGet(-body.kept());
        return true;
    }

    /** How many bytes are kept of all bodies. */
    long kept() {
        return ofStrangers.get() + ofMembers.get();
    }

    private AtomicLong kept(Arrival body) {
        return body.isOfAMember() ? ofMembers : ofStrangers;
    }

    private void lookThrough() {
        try {
            heads.forEach(this::look);
            lookAtBodies();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Slow requests could not be ended.", fault);
        }
    }

    private void look(Head head) {
        boolean slow =
                switch (head.awaited()) {
                    case REQUEST, ANSWER -> false;
                    case HEAD -> head.nanos() > bounds.head().toNanos();
                    case REST -> isTooLate(head.nanos(), head.bytes(), bounds.mostOfStrangers());
                };
        if (slow || !head.connection().isOpen()) {
            heads.remove(head);
            head.connection().closeSilently();
        }
    }

    /** Checks the oldest bodies first: where a network sends too many, the newest are refused. */
    private void lookAtBodies() {
        Map<String, Integer> slow = new HashMap<>();
        List<Arrival> oldestFirst =
                bodies.stream().sorted(Comparator.comparingLong(Arrival::since)).toList();
        for (Arrival body : oldestFirst) {
            if (!body.request().getConnection().isOpen()) {
                end(body);
            } else if (isTooLate(body.nanos(), body.received(), bounds.most(body.isOfAMember()))) {
                refuse(body, HttpStatus.REQUEST_TIMEOUT_408);
            } else if (!body.isOfAMember()
                    && body.nanos() > bounds.unnoticed().toNanos()
                    && slow.merge(body.network(), 1, Integer::sum) > bounds.slowOfANetwork()) {
                refuse(body, TOO_MANY);
            }
        }
    }

    private boolean isTooLate(long nanos, long bytes, Duration most) {
        return nanos > most.toNanos()
                || nanos > bounds.begin().toNanos() + bytes * NANOS_PER_SECOND / bounds.bytesPerSecond();
    }

    /** Answers without a page: a client that sends so slowly reads none, and a page would cost more than the request does. */
    private void refuse(Arrival body, HttpStatus status) {
        if (!end(body)) {
            return;
        }
        HttpRequestPacket request = body.request();
        Connection<?> connection = request.getConnection();
        HttpResponsePacket response = request.getResponse();
        status.setValues(response);
        SafeHeaders.ALL.forEach(response::setHeader);
        response.setHeader(Header.CacheControl, "no-store");
        response.setHeader(Header.RetryAfter, SOON);
        response.setContentLength(0);
        request.getProcessingState().setKeepAlive(false);
        hangUpAfter(connection, HttpContent.builder(response).last(true).build());
    }

    private static <L> void hangUpAfter(Connection<L> connection, HttpContent last) {
        connection.write(last, new EmptyCompletionHandler<WriteResult<HttpContent, L>>() {
            @Override
            public void completed(WriteResult<HttpContent, L> written) {
                connection.closeSilently();
            }

            @Override
            public void failed(Throwable cause) {
                connection.closeSilently();
            }
        });
    }

    @Override
    public void close() {
        looks.cancel(false);
        watch.shutdownNow();
    }
}
