package ngo.portal.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.launch.database.DatabasePart;
import ngo.portal.launch.server.KeycloakPart;
import ngo.portal.launch.server.PortalPart;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.DatabaseAccount;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.StartupRefused;

/** The file {@code run/psql.env}, which gives scripts of the same user the addresses of an installation while it runs. */
final class AddressFile implements AutoCloseable {

    static final String OWNER = "DATABASE_URL_OWNER=";
    static final String KEYS_OWNER = "DATABASE_URL_KEYS_OWNER=";

    private final Settings settings;
    private final Secrets secrets;
    private final DatabasePart database;
    private final KeycloakPart keycloak;
    private final PortalPart portal;

    AddressFile(Settings settings, Secrets secrets, DatabasePart database, KeycloakPart keycloak, PortalPart portal) {
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
        this.keycloak = keycloak;
        this.portal = portal;
    }

    static Path in(Path home) {
        return home.resolve("run/psql.env");
    }

    /** The owner of the database of the installation that runs on a home. */
    static DatabaseAccount owner(Path home) {
        try {
            return Files.readAllLines(in(home)).stream()
                    .filter(line -> line.startsWith(OWNER))
                    .map(line -> DatabaseAccount.ofUri(line.substring(OWNER.length())))
                    .findFirst()
                    .orElseThrow(() -> notRunning(home));
        } catch (NoSuchFileException notThere) {
            throw notRunning(home);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static StartupRefused notRunning(Path home) {
        return new StartupRefused(
                "No portal is running on " + home + "; start it first, or name another with PORTAL_HOME.");
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(OWNER + database.owner().uri());
        lines.add("DATABASE_URL_APP=" + database.app().uri());
        lines.add("DATABASE_URL_PUBLIC=" + database.publicReader().uri());
        lines.add(KEYS_OWNER + database.keysOwner().uri());
        lines.add("DATABASE_URL_KEYS=" + database.vault().uri());
        lines.add("PORTAL_URL=" + settings.baseUrl());
        lines.add("KEYCLOAK_URL=" + settings.keycloakUrl());
        lines.add("KEYCLOAK_ADMIN_PASSWORD=" + secrets.get(Secrets.Name.KEYCLOAK_ADMIN));
        lines.add("MAIL_URL=" + settings.mailUrl());
        lines.add("PORTAL_PID=" + portal.pid());
        lines.add("KEYCLOAK_PID=" + keycloak.pid());
        lines.add("POSTGRES_PID=" + database.pid());
        PrivateFiles.write(in(settings.home()), lines);
    }

    /** A restarted server has another process id. */
    void refresh() {
        try {
            if (Files.exists(in(settings.home()))) {
                write();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(in(settings.home()));
    }
}
