package ngo.portal.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Queue<Long> turns = new ConcurrentLinkedQueue<>();
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
                turns.add(System.nanoTime() - begun);
                Waiting.pause(pause);
            }
        } catch (Exception | AssertionError failed) {
            problems.add(failed.toString());
        }
    }

    /** The longest turn, when the slowest ones, so many of a hundred, are left out: on a busy machine a single turn may wait for a processor. */
    public Duration slowestBut(int percent) {
        List<Long> sorted = turns.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(sorted.get((sorted.size() - 1) * (100 - percent) / 100));
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
