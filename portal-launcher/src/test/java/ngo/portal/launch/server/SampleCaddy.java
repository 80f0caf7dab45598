package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Caddy with the sample of ops/proxy. It shares neither ports nor files nor the admin socket with another Caddy on this machine. */
public final class SampleCaddy {

    private static final Path SAMPLE =
            Path.of("../ops/proxy/Caddyfile").toAbsolutePath().normalize();

    private SampleCaddy() {}

    public static String sample() throws IOException {
        return Files.readString(SAMPLE);
    }

    /**
     * Starts Caddy, which writes its log to {@code log} in the folder.
     *
     * @param sample the text of the sample, with what a test changes in it
     * @param host name of the portal, without TLS
     * @param ports for HTTP and HTTPS, of a node, and of that node's health
     */
    public static ForeignProgram started(Path folder, String sample, String host, List<Integer> ports)
            throws IOException {
        assertThat(sample).contains("\n{\n");
        // Caddy 2.6 does not read CADDY_ADMIN.
        Path file = Files.writeString(
                folder.resolve("Caddyfile"),
                sample.replace("\n{\n", "\n{\n\tadmin unix//" + folder.resolve("admin") + "\n"));
        return ForeignProgram.started(
                folder.resolve("log"),
                Map.of(
                        "HOME", folder.toString(),
                        "XDG_DATA_HOME", folder.toString(),
                        "XDG_CONFIG_HOME", folder.toString(),
                        "SITE_HOST", "http://" + host,
                        "SITE_KEYCLOAK_HOST", "http://id." + host,
                        "SITE_HTTP_PORT", ports.get(0).toString(),
                        "SITE_HTTPS_PORT", ports.get(1).toString(),
                        "SITE_NODES", "127.0.0.1:" + ports.get(2),
                        "SITE_HEALTH_PORT", ports.get(3).toString()),
                ForeignProgram.installed("caddy"),
                "run",
                "--adapter",
                "caddyfile",
                "--config",
                file.toString());
    }
}
