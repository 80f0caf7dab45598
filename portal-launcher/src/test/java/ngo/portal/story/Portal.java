package ngo.portal.story;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import ngo.portal.launch.Installation;

/** The address of the installation under test, and the file with its properties. */
public record Portal(URI address, URI keycloak, Path addressFile) {

    private static final int KEPT_LOGS = 9;
    /** Over HTTP/1.1 Java asks once more where the server has just closed a connection that lay idle; over HTTP/2 the question fails. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static Portal of(Installation installation) {
        return new Portal(installation.portalUrl(), installation.keycloakUrl(), installation.addressFile());
    }

    public String at(String path) {
        return address + path;
    }

    /** One of the addresses, accounts and process ids of the installation. */
    public String property(String key) throws IOException {
        Properties lines = new Properties();
        try (InputStream file = Files.newInputStream(addressFile)) {
            lines.load(file);
        }
        return lines.getProperty(key, "");
    }

    /** All lines of the server's log that are kept, also where it was set aside meanwhile. */
    public List<String> log() throws IOException {
        while (true) {
            String before = setAside();
            List<String> lines = new ArrayList<>();
            for (int older = KEPT_LOGS; older > 0; older--) {
                Path aside = logFile().resolveSibling("portal.log." + older);
                if (Files.exists(aside)) {
                    lines.addAll(Files.readAllLines(aside, StandardCharsets.ISO_8859_1));
                }
            }
            lines.addAll(Files.readAllLines(logFile(), StandardCharsets.ISO_8859_1));
            if (before.equals(setAside())) {
                return lines;
            }
        }
    }

    /** A line of its own at the end of the log, which is found again wherever that is set aside. */
    public String mark() throws IOException {
        String line = "From here: " + UUID.randomUUID();
        do {
            Files.writeString(logFile(), line + "\n", StandardOpenOption.APPEND);
        } while (!log().contains(line));
        return line;
    }

    /** What was written since a mark. */
    public List<String> logSince(String mark) throws IOException {
        List<String> lines = log();
        int at = lines.lastIndexOf(mark);
        if (at < 0) {
            throw new AssertionError("The log is not kept since then");
        }
        return lines.subList(at + 1, lines.size());
    }

    private Path logFile() {
        return addressFile.resolveSibling("../log/portal.log").normalize();
    }

    /** Which log was set aside last, and how much of it. */
    private String setAside() throws IOException {
        Path aside = logFile().resolveSibling("portal.log.1");
        return Files.exists(aside) ? Files.getLastModifiedTime(aside) + " " + Files.size(aside) : "";
    }

    /** What anybody gets who asks without a browser. */
    public HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
    }
}
