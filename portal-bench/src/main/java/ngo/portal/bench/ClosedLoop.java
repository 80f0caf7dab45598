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

    private static final int CONCURRENT_READERS = 8;

    /** One request, or one act of several, by the person of this number; tells how many bytes came back. */
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

    ClosedLoop(ProcessorTime server, ProcessorTime database, int people) {
        this.server = server;
        this.database = database;
        this.people = people;
    }

    Round run(Act act, Duration length) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CONCURRENT_READERS);
        try {
            long serverBefore = server.millisecondsWithoutCompiler();
            long databaseBefore = database.milliseconds();
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Future<Waits>> running = new ArrayList<>();
            for (int thread = 0; thread < CONCURRENT_READERS; thread++) {
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
            waits.sort(Long::compare);
            double slowest = waits.get(waits.size() * 19 / 20) / 1e6;
            return new Round(waits.size(), seconds, serverUsed, databaseUsed, slowest, bytes);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two threads never act for the same person: each takes every eighth of them in turn. */
    private Waits ask(Act act, int first, long end) {
        List<Long> waits = new ArrayList<>();
        int bytes = 0;
        int person = first;
        do {
            long asked = System.nanoTime();
            bytes = Math.max(bytes, act.by(person));
            waits.add(System.nanoTime() - asked);
            person = person + CONCURRENT_READERS < people ? person + CONCURRENT_READERS : first;
        } while (System.nanoTime() < end);
        return new Waits(waits, bytes);
    }
}
