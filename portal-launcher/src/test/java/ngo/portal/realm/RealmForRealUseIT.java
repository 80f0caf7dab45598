package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import ngo.portal.story.WholeSeconds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code realm-portal.json}, imported into a Keycloak that knows nothing of it. */
@ExtendWith(TestEnvironment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmForRealUseIT {

    private static final String PASSWORD = "a long enough sentence";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Portal portal;
    private Chromium chromium;
    private RealRealm realm;

    @BeforeAll
    void importTheRealm(Portal running, Chromium browser) throws Exception {
        portal = running;
        chromium = browser;
        realm = RealRealm.imported(running, "real-" + mark);
    }

    @AfterAll
    void removeTheRealm() {
        realm.close();
    }

    @Test
    void itsFlowsAreBoundAndUnusedEndpointsAreDisabled() {
        JsonObject settings = realm.administration().get("").object();
        assertThat(settings.get("browserFlow").getAsString()).isEqualTo("coalition browser");
        assertThat(settings.get("registrationFlow").getAsString()).isEqualTo("coalition registration");
        assertThat(settings.get("directGrantFlow").getAsString()).isEqualTo("coalition direct grant");
        assertThat(settings.get("resetCredentialsFlow").getAsString()).isEqualTo("coalition reset credentials");
        assertThat(settings.get("bruteForceProtected").getAsBoolean()).isTrue();
        assertThat(settings.get("registrationAllowed").getAsBoolean()).isFalse();
        assertThat(settings.get("adminEventsEnabled").getAsBoolean()).isTrue();
        assertThat(strings(settings.getAsJsonArray("supportedLocales")))
                .containsExactlyInAnyOrder("en", "fr", "es", "ar", "ru");
    }

    @Test
    void thePortalsAccountMayWhatItNeedsAndNotChangeTheRealm() {
        Administration thePortal = realm.administration().asThePortal();

        assertThat(thePortal.get("/admin-events?max=1").status()).isEqualTo(200);
        assertThat(thePortal.get("/events?max=1").status()).isEqualTo(200);
        assertThat(thePortal.get("/organizations?max=1").status()).isEqualTo(200);
        assertThat(thePortal.put("", Map.of("displayName", "Mine")).status()).isEqualTo(403);
        assertThat(thePortal.get("/clients").status()).isEqualTo(403);
        assertThat(thePortal.post("/roles", Map.of("name", "more")).status()).isEqualTo(403);
    }

    @Test
    void noClientTradesAPasswordForATokenEvenIfSomebodySwitchesItOn() {
        String address = somebody();
        JsonObject client = realm.administration()
                .get("/clients?clientId=portal")
                .list()
                .get(0)
                .getAsJsonObject();
        client.addProperty("directAccessGrantsEnabled", true);
        realm.administration().put("/clients/" + client.get("id").getAsString(), client);

        Administration.Answer answer = Administration.tokens(
                portal.keycloak(),
                realm.name(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "portal",
                        "client_secret",
                        realm.secret(),
                        "username",
                        address,
                        "password",
                        PASSWORD));

        assertThat(answer.status()).isIn(400, 401, 403);
        assertThat(answer.body()).contains("Access denied").doesNotContain("access_token");
    }

    @Test
    void whoHasNoSecondFactorSetsOneUpBeforeAnythingElse() {
        String address = somebody();
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(realm.signIn()).signIn(address, PASSWORD);
            assertThat(visitor.title()).isEqualTo("Set up your second factor");

            visitor.open(realm.signIn("prompt=none"));
            assertThat(visitor.page().url()).contains("error=login_required");
            visitor.open(realm.signIn()).signIn(address, PASSWORD);

            visitor.setUpSecondFactor();
            assertThat(realm.claims(visitor).get("acr").getAsString()).isEqualTo("2");
        }
    }

    @Test
    void aFreshSignInAsksForPasswordAndCodeAgain() throws Exception {
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(realm.signIn()).signIn(somebody(), PASSWORD);
            OneTimeCode code = visitor.setUpSecondFactor();
            long first = realm.claims(visitor).get("auth_time").getAsLong();
            WholeSeconds.await(first + 1);

            visitor.open(realm.signIn("prompt=none"));
            assertThat(realm.claims(visitor).get("auth_time").getAsLong()).isEqualTo(first);

            visitor.open(realm.signIn("prompt=login", "acr_values=1"));
            assertThat(visitor.page().locator("#username").isVisible()).isFalse();
            visitor.signIn("", PASSWORD);
            assertThat(visitor.isAskedForACode()).isTrue();
            visitor.enterCode(code.next());
            JsonObject again = realm.claims(visitor);
            assertThat(again.get("auth_time").getAsLong()).isGreaterThan(first);
            assertThat(again.get("acr").getAsString()).isEqualTo("2");
        }
    }

    @Test
    void anInvitationRunsOut() throws Exception {
        Administration thePortal = realm.administration().asThePortal();
        String organisation = thePortal
                .post("/organizations", Map.of("name", "Brief", "alias", "brief", "domains", List.of()))
                .id();
        realm.administration().put("", Map.of("actionTokenGeneratedByAdminLifespan", 1));
        String late = "late-" + mark + "@elsewhere.example";
        thePortal.invite(organisation, late, "en");
        realm.administration().put("", Map.of("actionTokenGeneratedByAdminLifespan", 604800));
        String link = Letters.of(portal).lastTo(late).link();
        WholeSeconds.await(Instant.now().getEpochSecond() + 2);

        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(link);
            assertThat(visitor.words()).contains("This link has expired.");
        }
        assertThat(thePortal
                        .get("/organizations/" + organisation + "/invitations")
                        .list()
                        .get(0)
                        .getAsJsonObject()
                        .get("status")
                        .getAsString())
                .isEqualTo("EXPIRED");
    }

    private String somebody() {
        String address = UUID.randomUUID() + "@elsewhere.example";
        realm.administration().person(address, PASSWORD);
        return address;
    }

    private static List<String> strings(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
