package ngo.portal.ejb.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Identifies this node by its name, machine and port; the identity is the same after a restart. */
@ApplicationScoped
public class NodeIdentity {

    private UUID id = new UUID(0, 0);

    @Inject
    @ConfigProperty(name = "portal.node", defaultValue = "portal")
    private String name;

    @Inject
    @ConfigProperty(name = "portal.management.port", defaultValue = "0")
    private int port;

    @PostConstruct
    void begin() {
        String place = name + "|" + machine() + "|" + port;
        id = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }

    public UUID id() {
        return id;
    }

    /** The name that the operator gave it. */
    public String name() {
        return name;
    }
}
