package ngo.portal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people at once, each of whom asks again as soon as there is an answer, until the time is over. */
final class ClosedLoop {

    /** As many as read at once unless something else is said. */
    static final int USUAL_AT_ONCE = 8;

    /** What an act answers that has nothing to do any more, such as to confirm when all is confirmed. */
    static final int NOTHING_LEFT = -1;

    /** One request, or one act of several, by the person of this number; returns the number of bytes of the answer. */
    @FunctionalInterface
    interface Act {
        int by(int person);
    }

    /** How one round went: what the servers used for each act, and how long people waited. */
    record Round(
            int acts,
            double seconds,
            double serverMilliseconds,
            double databaseMilliseconds,
            double slowestOfTwentyMilliseconds,
            int bytes) {

        double costOfOne() {
            return (serverMilliseconds + databaseMilliseconds) / acts;
        }

        double costInDatabase() {
            return databaseMilliseconds / acts;
        }

        double eachSecond() {
            return acts / seconds;
        }
    }

    private record Waits(List<Long> nanoseconds, int bytes) {}

    private final ProcessorTime server;
    private final ProcessorTime database;
    private final int people;
    private final int atOnce;

    ClosedLoop(ProcessorTime server, ProcessorTime database, int people, int atOnce) {
        this.server = server;
        this.database = database;
        this.people = people;
        this.atOnce = atOnce;
    }

    Round run(Act act, Duration length) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            long serverBefore = server.millisecondsWithoutCompiler();
            long databaseBefore = database.milliseconds();
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Future<Waits>> running = new ArrayList<>();
            for (int thread = 0; thread < atOnce; thread++) {
                int first = thread;
                running.add(threads.submit(() -> ask(act, first, end)));
            }
            List<Long> waits = new ArrayList<>();
            int bytes = 0;
            for (Future<Waits> one : running) {
                waits.addAll(one.get().nanoseconds());
                bytes = Math.max(bytes, one.get().bytes());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long serverUsed = server.millisecondsWithoutCompiler() - serverBefore;
            long databaseUsed = database.milliseconds() - databaseBefore;
            if (waits.isEmpty()) {
                throw new IllegalStateException("Nothing was done in a round");
            }
            waits.sort(Long::compare);
            double slowest = waits.get(waits.size() * 19 / 20) / 1e6;
            return new Round(waits.size(), seconds, serverUsed, databaseUsed, slowest, bytes);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two threads never act for the same person: each takes those of its own in turn. */
    private Waits ask(Act act, int first, long end) {
        List<Long> waits = new ArrayList<>();
        int bytes = 0;
        int person = first;
        do {
            long asked = System.nanoTime();
            int answered = act.by(person);
            if (answered == NOTHING_LEFT) {
                break;
            }
            bytes = Math.max(bytes, answered);
            waits.add(System.nanoTime() - asked);
            person = person + atOnce < people ? person + atOnce : first;
        } while (System.nanoTime() < end);
        return new Waits(waits, bytes);
    }
}
