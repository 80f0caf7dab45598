package ngo.portal.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Setting;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;

/** The ports that an installation opens itself; checks that they are free. */
final class RequiredPorts {

    /** The ports of a single node. */
    static final Set<Port> OF_A_NODE = EnumSet.of(Port.PORTAL, Port.MANAGEMENT);

    private static final String THIS_MACHINE = "127.0.0.1";

    private final Settings settings;

    RequiredPorts(Settings settings) {
        this.settings = settings;
    }

    Map<Port, Integer> needed() {
        Map<Port, Integer> needed = new EnumMap<>(settings.ports());
        settings.externalKeycloak().ifPresent(url -> needed.remove(Port.KEYCLOAK));
        settings.externalDatabase().ifPresent(database -> needed.remove(Port.DATABASE));
        if (settings.externalMail().isPresent()) {
            needed.remove(Port.MAIL);
            needed.remove(Port.MAIL_WEB);
        }
        return needed;
    }

    /** The same for some of the ports. */
    void requireFree(Set<Port> some) {
        Map<Integer, String> seen = new HashMap<>();
        some.forEach(port -> requireFree(seen, port.setting(), settings.port(port), address(port)));
    }

    /** Refuses the first port that is taken by another program or by another setting of the portal. */
    void requireFree() {
        Map<Integer, String> seen = new HashMap<>();
        needed().forEach((port, number) -> requireFree(seen, port.setting(), number, address(port)));
        settings.debugPort()
                .ifPresent(number -> requireFree(seen, Setting.PORTAL_DEBUG_PORT.name(), number, THIS_MACHINE));
    }

    private String address(Port port) {
        return switch (port) {
            case PORTAL, KEYCLOAK -> settings.listen();
            case MANAGEMENT -> settings.node().managementListen();
            case DATABASE, MAIL, MAIL_WEB -> THIS_MACHINE;
        };
    }

    private static void requireFree(Map<Integer, String> seen, String setting, int number, String address) {
        String other = seen.put(number, setting);
        if (other != null) {
            throw new StartupRefused(other + " and " + setting + " are both " + number + "; give each its own port.");
        }
        try (ServerSocket trial = new ServerSocket(number, 1, InetAddress.getByName(address))) {
            trial.setReuseAddress(true);
        } catch (IOException taken) {
            throw new StartupRefused(
                    "Port " + number + " is in use by another program; stop it, or choose another port with " + setting
                            + ".",
                    taken);
        }
    }
}
