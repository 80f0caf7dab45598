package ngo.portal.ejb.directory;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Checks before each request to Keycloak whether this node still holds the lease: the process may have been suspended since
 * the request began.
 */
final class RequestGuard implements ClientRequestFilter {

    private static final ThreadLocal<BooleanSupplier> MAY_GO_ON = ThreadLocal.withInitial(() -> () -> true);

    static <T> T within(BooleanSupplier mayGoOn, Supplier<T> requests) {
        MAY_GO_ON.set(mayGoOn);
        try {
            return requests.get();
        } finally {
            MAY_GO_ON.remove();
        }
    }

    @Override
    public void filter(ClientRequestContext request) throws IOException {
        if (!MAY_GO_ON.get().getAsBoolean()) {
            throw new IOException("another node speaks with Keycloak by now");
        }
    }
}
