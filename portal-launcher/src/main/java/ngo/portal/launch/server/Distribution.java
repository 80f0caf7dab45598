package ngo.portal.launch.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ngo.portal.launch.shared.StartupRefused;

/** The directory that is shipped: the launcher, the portal, and the servers that they need. */
public record Distribution(Path root) {

    public static Distribution here() {
        String configured = System.getProperty("portal.distribution");
        return new Distribution(
                configured == null ? besideTheLauncher() : Path.of(configured).toAbsolutePath());
    }

    private static Path besideTheLauncher() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("..").toAbsolutePath().normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path war() {
        return part("portal.war");
    }

    /** Jars that a demonstration adds to the WAR; production never contains them. */
    Path sample() {
        return library("portal-sample");
    }

    /** Another application to be deployed into the same server, used for measurements only. */
    Optional<Path> besideThePortal() {
        return Optional.ofNullable(System.getProperty("portal.beside")).map(Path::of);
    }

    Path payara() {
        return part("payara-micro.jar");
    }

    Path keycloak() {
        return part("keycloak.zip");
    }

    /** The portal's extension of Keycloak. */
    Path keycloakAddition() {
        return part("portal-keycloak.jar");
    }

    String keycloakVersion() throws IOException {
        return Zip.folder(keycloak()).replaceFirst("^keycloak-", "");
    }

    Path realms() {
        return root.resolve("keycloak");
    }

    /** A configuration file that the servers read when they start. */
    Path configuration(String name) {
        return part("config/" + name);
    }

    Path compilerDirectives() {
        return configuration("compiler.json");
    }

    private Path library(String artifact) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root.resolve("lib"), artifact + "-*.jar")) {
            for (Path jar : found) {
                return jar;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return part("lib/" + artifact + ".jar");
    }

    private Path part(String name) {
        Path part = root.resolve(name);
        if (!Files.exists(part)) {
            throw new StartupRefused(
                    "The installation is not complete: " + part + " is missing; build or unpack it again.");
        }
        return part;
    }
}
