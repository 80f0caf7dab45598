package ngo.portal.ejb.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import ngo.portal.persistence.shared.OwnNetwork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Selects the machine translator: the server at {@code portal.machine.translation.url}, or none. The launcher refuses to
 * start with a public address; without the launcher, the portal then uses no machine translation, because no draft may leave
 * the operator's network.
 */
@ApplicationScoped
class MachineTranslation {

    private static final Logger LOG = Logger.getLogger(MachineTranslation.class.getName());

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9\\[\\].:-]+(/[A-Za-z0-9/._~-]*)?");

    @Produces
    @ApplicationScoped
    MachineTranslator translator(
            @ConfigProperty(name = "portal.machine.translation.url", defaultValue = " ") String url,
            @ConfigProperty(name = "portal.machine.translation.key", defaultValue = " ") String key) {
        if (url.isBlank()) {
            return new NoMachineTranslation();
        }
        String address = url.strip();
        while (address.endsWith("/")) {
            address = address.substring(0, address.length() - 1);
        }
        Optional<URI> server = ADDRESS.matcher(address).matches() ? Optional.of(URI.create(address)) : Optional.empty();
        if (server.map(URI::getHost).filter(OwnNetwork::holds).isEmpty()) {
            LOG.severe("PORTAL_MACHINE_TRANSLATION_URL is no address of an own network; nothing is sent there.");
            return new NoMachineTranslation();
        }
        return new LibreTranslateClient(server.get(), key.strip());
    }
}
