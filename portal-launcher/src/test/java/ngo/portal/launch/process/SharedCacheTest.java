package ngo.portal.launch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCacheTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private SharedCache cache;

    @BeforeEach
    void open() {
        cache = new SharedCache(directory);
    }

    @Test
    void softwareWhoseUnpackingWasCutOffIsThrownAway() throws IOException {
        Path half = Files.createDirectories(directory.resolve("embedded/postgresql/PG-1/lib"));
        Files.writeString(half.resolve("library.so"), "half a");

        assertThat(cache.postgresql().resolve("PG-1")).doesNotExist();
    }

    @Test
    void softwareThatIsCompleteIsKept() throws IOException {
        Path whole = Files.createDirectories(directory.resolve("embedded/postgresql/PG-1"));
        Files.writeString(whole.resolve(".exists"), "");

        assertThat(cache.postgresql().resolve("PG-1")).exists();
    }

    @Test
    void onlyOneAtATimeUnpacksTheSameSoftware() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SharedCache.Work<Integer> work = () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Waiting.pause(Duration.ofMillis(100));
            return inside.decrementAndGet();
        };

        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> alone(cache, "software", work));
        alone(new SharedCache(directory), "software", work);
        first.join();

        assertThat(most).hasValue(1);
    }

    @Test
    void twoInstallationsThatUnpackCrosswiseWaitForEachOther() throws Exception {
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> holding = CompletableFuture.runAsync(() -> alone(cache, "one", () -> {
            held.countDown();
            goOn.join();
            return 0;
        }));
        held.await();
        Process other =
                OwnProcess.thatSays(CacheInAProcess.HELD, CacheInAProcess.class, directory.toString(), "two", "one");

        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> alone(cache, "two", () -> 0));
        assertThatThrownBy(() -> asking.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(other.isAlive()).isTrue();

        goOn.complete(null);
        other.outputWriter().append('\n').close();
        assertThat(asking).succeedsWithin(Duration.ofSeconds(30));
        assertThat(holding).succeedsWithin(Duration.ofSeconds(30));
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
    }

    static void alone(SharedCache cache, String software, SharedCache.Work<Integer> work) {
        try {
            cache.alone(software, work);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
