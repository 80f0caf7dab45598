package ngo.portal.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The started parts in the order of their start; closes them from the last to the first, even while the start is still in progress. */
final class RunningParts implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RunningParts.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    synchronized void add(AutoCloseable... more) {
        for (AutoCloseable part : more) {
            if (closed) {
                closeOne(part);
            } else {
                parts.push(part);
            }
        }
    }

    synchronized boolean areClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            closeOne(parts.pop());
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, failed, () -> "A server could not be stopped");
        }
    }
}
