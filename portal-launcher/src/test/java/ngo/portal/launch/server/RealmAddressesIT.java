package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import ngo.portal.launch.FreePorts;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.database.EmbeddedDatabase;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Secrets;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An installation that gets other ports later than its realm. */
@ExtendWith(SharedInstallation.class)
class RealmAddressesIT {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    Path directory;

    private Installation shared;
    private Settings moved;

    @BeforeEach
    void chooseOtherPorts(Installation installation) {
        shared = installation;
        Map<String, String> environment = new HashMap<>(FreePorts.environment());
        environment.put(
                Port.KEYCLOAK.setting(), Integer.toString(shared.settings().port(Port.KEYCLOAK)));
        moved = Settings.from(environment);
    }

    @AfterEach
    void goBack() throws Exception {
        addresses(moved).areLearned();
        addresses(shared.settings()).teach(progress);
        assertThat(mailPort()).isEqualTo(shared.settings().port(Port.MAIL));
        assertThat(letsComeBackTo(shared.settings().baseUrl())).isTrue();
    }

    @Test
    void afterPortsHaveChangedPeopleAndLettersGoToTheNewOnes() throws Exception {
        assertThat(letsComeBackTo(moved.baseUrl())).isFalse();
        addresses(shared.settings()).areLearned();

        addresses(moved).teach(progress);

        assertThat(letsComeBackTo(moved.baseUrl())).isTrue();
        assertThat(letsComeBackTo(shared.settings().baseUrl())).isFalse();
        assertThat(mailPort()).isEqualTo(moved.port(Port.MAIL));
        assertThat(sayings()).contains("The addresses of the portal and its mail server were updated in Keycloak.");
    }

    /** It is not known of a home from before what its realm has learned, and somebody may have set another mail server there. */
    @Test
    void anOlderHomeLearnsWhereThePortalIsAndKeepsItsMailServer() throws Exception {
        addresses(moved).teach(progress);

        assertThat(letsComeBackTo(moved.baseUrl())).isTrue();
        assertThat(mailPort()).isEqualTo(shared.settings().port(Port.MAIL));
    }

    @Test
    void settingsThatTheRealmHasAreNotSentAgain() throws IOException {
        addresses(moved).areLearned();

        addresses(moved).teach(progress);

        assertThat(letsComeBackTo(moved.baseUrl())).isFalse();
        assertThat(sayings()).isEmpty();
    }

    @Test
    void whereTheAdministratorHasAnotherPasswordItIsSaidWhatIsToBeDone() throws IOException {
        new RealmAddresses(moved, Secrets.keptIn(directory), directory.resolve("learned")).teach(progress);

        assertThat(letsComeBackTo(moved.baseUrl())).isFalse();
        assertThat(sayings())
                .contains("set the root URL of the client \"portal\" to " + moved.baseUrl())
                .contains(moved.mailServer().address());
    }

    private RealmAddresses addresses(Settings settings) throws IOException {
        return new RealmAddresses(settings, secrets(), directory.resolve("learned"));
    }

    private Secrets secrets() throws IOException {
        return Secrets.keptIn(shared.settings().home());
    }

    private String sayings() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private int mailPort() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + shared.settings().port(Port.DATABASE) + "/keycloak";
        try (Connection connection = DriverManager.getConnection(
                        url, EmbeddedDatabase.SUPERUSER, secrets().get(Secrets.Name.DATABASE_SUPERUSER));
                Statement statement = connection.createStatement();
                ResultSet port = statement.executeQuery("select value from realm_smtp_config where name = 'port'")) {
            port.next();
            return port.getInt(1);
        }
    }

    /** Whether Keycloak accepts this redirect address at sign-in. */
    private boolean letsComeBackTo(URI portal) throws IOException {
        URI signIn = URI.create(shared.settings().realmUrl()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=portal&redirect_uri="
                + URLEncoder.encode(portal + "/callback", StandardCharsets.UTF_8));
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(signIn).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
