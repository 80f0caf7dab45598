package ngo.portal.web.connection;

import org.glassfish.grizzly.Connection;

/** What a connection waits for: the head of a request, its body, an answer, or that the rest of a refused body has run past. */
final class Head {

    enum Awaited {
        /** Nothing has begun. */
        REQUEST,
        /** The head has begun and is not whole. */
        HEAD,
        /** The head is whole; what comes now is counted elsewhere. */
        ANSWER,
        /** The request is refused and answered: what still comes of its body runs past. */
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
