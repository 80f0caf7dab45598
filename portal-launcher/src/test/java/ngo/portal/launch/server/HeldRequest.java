package ngo.portal.launch.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import ngo.portal.launch.shared.ForwardingProxy;

/** A network between the portal and Keycloak in which one request is held up and arrives minutes later. */
final class HeldRequest implements AutoCloseable {

    private final ForwardingProxy network;
    private final AtomicBoolean armed = new AtomicBoolean();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AtomicInteger answer = new AtomicInteger();

    private HeldRequest(URI keycloak) throws IOException {
        network = ForwardingProxy.before(keycloak.toString(), this::pass);
    }

    static HeldRequest before(URI keycloak) throws IOException {
        return new HeldRequest(keycloak);
    }

    String address() {
        return network.address();
    }

    /** The next request that puts somebody into a group is held up. */
    void arm() {
        armed.set(true);
    }

    boolean isHeld() throws InterruptedException {
        return held.await(90, TimeUnit.SECONDS);
    }

    /** It arrives; what Keycloak says to it. */
    int release() throws InterruptedException {
        released.countDown();
        if (!arrived.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The request that was held up did not arrive.");
        }
        return answer.get();
    }

    private void pass(ForwardingProxy.Passing request) throws IOException, InterruptedException {
        boolean isGroup =
                request.method().equals("PUT") && request.address().getPath().matches(".*/groups/[^/]+/members/[^/]+");
        boolean holds = isGroup && armed.compareAndSet(true, false);
        if (holds) {
            held.countDown();
            released.await();
        }
        HttpResponse<byte[]> said = request.ask();
        if (holds) {
            answer.set(said.statusCode());
            arrived.countDown();
        }
        request.answer(said);
    }

    @Override
    public void close() {
        released.countDown();
        network.close();
    }
}
