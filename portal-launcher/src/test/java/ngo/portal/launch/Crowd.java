package ngo.portal.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import ngo.portal.launch.shared.Waiting;

/**
 * People or programs that do the same thing again and again, each on a thread of their own. When they are stopped they finish what they have
 * begun.
 */
public final class Crowd implements AutoCloseable {

    /** What one of them does at a time. */
    @FunctionalInterface
    public interface Turn {
        void take() throws Exception;
    }

    private final String name;
    private final Set<String> problems = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean stopped;

    /** Nobody has come yet. */
    public Crowd(String name) {
        this.name = name;
    }

    /** So many more come, who rest for a while after each turn. */
    public void begin(int count, Duration pause, Turn turn) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> goOn(pause, turn), name + "-" + threads.size());
            thread.start();
            threads.add(thread);
        }
    }

    private void goOn(Duration pause, Turn turn) {
        try {
            while (!stopped) {
                long begun = System.nanoTime();
                turn.take();
                slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                Waiting.pause(pause);
            }
        } catch (Exception | AssertionError failed) {
            problems.add(failed.toString());
        }
    }

    /** The longest turn of all. */
    public Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    /** Why some of them have given up. */
    public Set<String> problems() {
        return Set.copyOf(problems);
    }

    @Override
    public void close() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
