package ngo.portal.story;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import ngo.portal.launch.Installation;

/** Where the installation answers that the tests talk to, and the file that tells more about it. */
public record Portal(URI address, URI keycloak, Path addressFile) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Portal of(Installation installation) {
        return new Portal(installation.portalUrl(), installation.keycloakUrl(), installation.addressFile());
    }

    public String at(String path) {
        return address + path;
    }

    /** One of the addresses, accounts and process ids of the installation. */
    public String told(String key) throws IOException {
        Properties lines = new Properties();
        try (InputStream file = Files.newInputStream(addressFile)) {
            lines.load(file);
        }
        return lines.getProperty(key, "");
    }

    /** What anybody gets who asks without a browser. */
    public HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
    }
}
