package ngo.portal.api;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ngo.portal.launch.shared.ForwardingProxy;

/** A proxy between the portal and Keycloak's administration API that forwards everything and records the requests. */
final class CountingProxy implements AutoCloseable {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ForwardingProxy network;

    /** What was asked, and when. */
    record Asked(long nanoTime, String path) {

        /** Whether anything has changed, which is asked all the time. */
        boolean isLook() {
            return path.contains("/admin-events?") || path.contains("/events?") || path.contains("/events/config");
        }
    }

    private CountingProxy(String keycloak) throws IOException {
        network = ForwardingProxy.before(keycloak, request -> {
            asked.add(new Asked(System.nanoTime(), request.address().toString()));
            request.answer(request.ask());
        });
    }

    static CountingProxy before(String keycloak) throws IOException {
        return new CountingProxy(keycloak);
    }

    String address() {
        return network.address();
    }

    /** All that was asked since then. */
    List<Asked> since(long nanoTime) {
        return asked.stream().filter(one -> one.nanoTime() - nanoTime >= 0).toList();
    }

    @Override
    public void close() {
        network.close();
    }
}
