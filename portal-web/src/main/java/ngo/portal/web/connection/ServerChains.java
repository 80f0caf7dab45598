package ngo.portal.web.connection;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glassfish.grizzly.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server's listeners for the public. Payara has no interface for that: this class alone uses Payara's classes by their names,
 * which are the same in its releases 6 and 7.
 */
final class ServerChains {

    private static final String ADMINISTRATION = "admin-listener";

    private ServerChains() {}

    static List<Transport> ofThePublic() throws ReflectiveOperationException {
        Object services = type("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultHabitat")
                .invoke(null);
        Object server = service(services, "com.sun.enterprise.v3.services.impl.GrizzlyService");
        Class<?> described = type("org.glassfish.grizzly.config.dom.NetworkListener");
        List<Transport> found = new ArrayList<>();
        for (Object one : all(services, described)) {
            String name = String.valueOf(described.getMethod("getName").invoke(one));
            Object proxy =
                    server.getClass().getMethod("lookupNetworkProxy", described).invoke(server, one);
            if (proxy != null && !name.equals(ADMINISTRATION)) {
                Object listener =
                        proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
                found.add((Transport)
                        listener.getClass().getMethod("getTransport").invoke(listener));
            }
        }
        return found;
    }

    private static Object service(Object services, String name) throws ReflectiveOperationException {
        @Nullable Object found = all(services, type(name)).stream().findFirst().orElse(null);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    private static Collection<?> all(Object services, Class<?> type) throws ReflectiveOperationException {
        return (Collection<?>) type("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getAllServices", Class.class, Annotation[].class)
                .invoke(services, type, new Annotation[0]);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, ServerChains.class.getClassLoader());
    }
}
