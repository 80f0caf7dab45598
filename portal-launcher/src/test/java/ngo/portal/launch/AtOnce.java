package ngo.portal.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many at the same moment, each on a thread of its own, however few processors there are. */
public final class AtOnce {

    private AtOnce() {}

    /** The answers in the order of the numbers that the acts were given, from 0. */
    public static <T> List<T> times(int times, IntFunction<Callable<T>> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new ArrayList<>();
            List<Callable<T>> acts = IntStream.range(0, times).mapToObj(act).toList();
            for (Future<T> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
