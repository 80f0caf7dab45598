package ngo.portal.launch.process;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Another installation with the same cache: holds one software until it is allowed to continue, and asks for a second meanwhile. */
final class CacheInAProcess {

    static final String HELD = "held";

    private CacheInAProcess() {}

    public static void main(String[] arguments) throws Exception {
        SharedCache cache = new SharedCache(Path.of(arguments[0]));
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> holding =
                CompletableFuture.runAsync(() -> SharedCacheTest.alone(cache, arguments[1], () -> {
                    held.countDown();
                    return System.in.read();
                }));
        held.await();
        System.out.println(HELD);
        cache.alone(arguments[2], () -> 0);
        holding.get();
    }
}
