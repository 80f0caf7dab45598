package ngo.portal.web.connection;

import org.glassfish.grizzly.Connection;

/** What a connection waits for, since when, and how much has arrived since. */
final class Head {

    enum Awaited {
        /** No request has begun. */
        REQUEST,
        /** The head has begun and is not complete. */
        HEAD,
        /** The head is complete; an {@link Arrival} measures the body. */
        ANSWER,
        /** The request is refused and answered; the server discards the rest of its body. */
        REST
    }

    private final Connection<?> connection;
    private Awaited awaited = Awaited.REQUEST;
    private long since = System.nanoTime();
    private long bytes;

    Head(Connection<?> connection) {
        this.connection = connection;
    }

    Connection<?> connection() {
        return connection;
    }

    synchronized void come(int more) {
        if (awaited == Awaited.REQUEST) {
            become(Awaited.HEAD);
        }
        bytes += more;
    }

    synchronized void become(Awaited next) {
        awaited = next;
        since = System.nanoTime();
        bytes = 0;
    }

    synchronized Awaited awaited() {
        return awaited;
    }

    synchronized long nanos() {
        return System.nanoTime() - since;
    }

    synchronized long bytes() {
        return bytes;
    }
}
