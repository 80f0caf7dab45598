package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import ngo.portal.api.Program;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.story.SlowCrowd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The EAR on a full Payara Server, as behind a proxy that terminates TLS, beside the Keycloak of the shared installation. */
@ExtendWith(SharedInstallation.class)
@Tag("part-3")
class EarDeploymentIT {

    private static final FullServer SERVER = new FullServer();

    @RegisterExtension
    static final TestExecutionExceptionHandler LAST_WORDS = (test, failure) -> {
        System.out.println(SERVER.lastWords());
        throw failure;
    };

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void deploy(Installation shared) throws IOException {
        SERVER.start(shared);
        SERVER.deploy(Path.of("target/portal.ear"));
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        SERVER.close();
    }

    @Test
    void thePublicFindsTheHomePageAtTheRoot() throws Exception {
        HttpResponse<String> home = get(SERVER.url() + "/en/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains("Who we are", "anybody can check what we publish", "href=\"/en/organisations\"");
    }

    @Test
    void thePublicReadsWhatIsInTheDatabase() throws Exception {
        HttpResponse<String> organisations = get(SERVER.url() + "/en/organisations");

        assertThat(organisations.statusCode()).isEqualTo(200);
        assertThat(organisations.body()).contains("World Organisation Against Torture", "Front Line Defenders");
    }

    @Test
    void anUnauthenticatedMemberIsRedirectedToKeycloak(Installation shared) throws Exception {
        URI detour = locationOf(get(SERVER.url() + "/dashboard"));
        assertThat(detour.toString()).startsWith(SERVER.publicUrl() + "/sign-in?");

        URI signIn = locationOf(get(SERVER.url() + detour.getPath() + "?" + detour.getRawQuery()));
        assertThat(signIn.toString()).startsWith(shared.settings().realmUrl() + "/protocol/openid-connect/auth?");
        assertThat(signIn.getRawQuery()).contains("redirect_uri=https%3A%2F%2Flocalhost");
    }

    /** Behind TLS browsers keep the session to this very host and send it over TLS alone. */
    @Test
    void theSessionsCookieIsForTlsAndThisHostAlone() throws Exception {
        HttpResponse<String> begun = get(SERVER.url() + "/dashboard");

        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("(?i)__Host-portal=[0-9a-f]+; *Path=/; *Secure; *HttpOnly; *SameSite=Lax");
    }

    /** A proxy that passes on every name would let a stranger's page speak to the portal as if it were its own. */
    @Test
    void behindTlsAnotherHostsNameIsTurnedAway() throws Exception {
        assertThat(Operator.statusFor(SERVER.url(), "evil.example")).contains(" 421 ");
        assertThat(Operator.statusFor(SERVER.url(), "LOCALHOST")).contains(" 200 ");
    }

    /** The full server answers the public with as many threads as its own file says, which are few. */
    @Test
    void aSlowCrowdKeepsNobodyWaiting() throws Exception {
        try (SlowCrowd crowd = SlowCrowd.ofBodies(SERVER.url(), 250)) {
            for (int i = 0; i < 10; i++) {
                assertThat(get(SERVER.url() + "/en/").statusCode()).isEqualTo(200);
            }
            assertThat(crowd.begun()).isGreaterThanOrEqualTo(250);
        }
    }

    @Test
    void aMemberSeesWhatTheOrganisationMaySee(Installation shared) {
        Program member = new Program(SERVER.url(), shared.keycloakUrl(), "member@fidh.example");

        assertThat(member.get("/statements").status()).isEqualTo(200);
        assertThat(new Program(SERVER.url(), shared.keycloakUrl(), "")
                        .get("/statements")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anUnknownAddressIsAnsweredByThePortalItself() throws Exception {
        HttpResponse<String> nothing = get(SERVER.url() + "/en/nothing-of-this-name");

        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("<h1>Page not found</h1>");
    }

    private static URI locationOf(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isBetween(302, 303);
        return URI.create(redirect.headers().firstValue("Location").orElse(""));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
