package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-in to the realm of the demonstration. */
@ExtendWith(TestEnvironment.class)
class SignInIT {

    private static final int FAILURES_UNTIL_HELD_UP = 10;

    private final String mark = UUID.randomUUID().toString();
    private final String newcomer = mark + "@elsewhere.example";

    private Portal portal;
    private Chromium chromium;
    private Administration administration;
    private CallbackServer landing;
    private String client = "";

    @BeforeEach
    void begin(Portal running, Chromium browser) throws Exception {
        portal = running;
        chromium = browser;
        landing = CallbackServer.open();
        administration = Administration.of(running, "coalition");
        client = administration
                .post(
                        "/clients",
                        Map.of(
                                "clientId",
                                mark,
                                "publicClient",
                                true,
                                "redirectUris",
                                List.of(landing.callback()),
                                "defaultClientScopes",
                                List.of("basic", "acr")))
                .id();
    }

    @AfterEach
    void forget() {
        administration.delete("/clients/" + client);
        administration
                .get("/users?exact=true&email=" + newcomer)
                .list()
                .forEach(person -> administration.delete(
                        "/users/" + person.getAsJsonObject().get("id").getAsString()));
        landing.close();
    }

    @Test
    void aSampleAccountNeedsNoSecondFactor() {
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(signIn()).signIn("member@fidh.example", "demo");
            assertThat(claims(visitor).get("acr").getAsString()).isEqualTo("2");

            visitor.open(signIn("prompt=login", "acr_values=0"));
            assertThat(visitor.page().locator("#password").isVisible()).isTrue();
            visitor.signIn("", "demo");
            assertThat(claims(visitor).get("acr").getAsString()).isEqualTo("2");
        }
    }

    @Test
    void everybodyElseSetsOneUpInTheDemoToo() {
        administration.person(newcomer, "demo");
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(signIn()).signIn(newcomer, "demo");
            assertThat(visitor.title()).isEqualTo("Set up your second factor");
            visitor.setUpSecondFactor();
            assertThat(claims(visitor).get("acr").getAsString()).isEqualTo("2");
        }
    }

    @Test
    void signInDoesNotRevealWhichAccountsExist() {
        administration.person(newcomer, "demo");
        String stranger = "x" + newcomer.substring(1);
        assertThat(afterFailures(1, newcomer)).isEqualTo(afterFailures(1, stranger));
        assertThat(afterFailures(FAILURES_UNTIL_HELD_UP + 2, newcomer))
                .isEqualTo(afterFailures(FAILURES_UNTIL_HELD_UP + 2, stranger))
                .contains("Too many attempts.");
    }

    @Test
    void aNewPasswordIsPromisedToKnownAndUnknownAlike() throws Exception {
        administration.person(newcomer, "demo");
        String stranger = "x" + newcomer.substring(1);
        assertThat(afterAskingForAPassword(newcomer))
                .isEqualTo(afterAskingForAPassword(stranger))
                .contains("If there is an account for this address");

        Letters.Letter letter = Letters.of(portal).lastTo(newcomer);
        assertThat(letter.subject()).isEqualTo("Set a new password");
        assertThat(letter.text()).contains("once, within 30 minutes");
    }

    @Test
    void signInUsesTheRequestedLanguage() {
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(signIn("ui_locales=ar"));
            assertThat(visitor.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(visitor.title()).isEqualTo("تسجيل الدخول");
        }
    }

    private String afterFailures(int number, String account) {
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(signIn());
            for (int i = 0; i < number; i++) {
                visitor.page()
                        .waitForResponse(
                                answer -> answer.request().method().equals("POST"),
                                () -> visitor.signIn(account, "not the password"));
                visitor.page().waitForLoadState();
            }
            return page(visitor, account);
        }
    }

    private String afterAskingForAPassword(String account) {
        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(signIn());
            visitor.page().locator("a[href*=reset-credentials]").click();
            visitor.page().locator("#username").fill(account);
            visitor.page().locator("[type=submit]").click();
            return page(visitor, account);
        }
    }

    /** The whole page but for what differs between any two visits. */
    private static String page(Visitor visitor, String account) {
        return visitor.page()
                .locator("main")
                .innerHTML()
                .replace(account, "ACCOUNT")
                .replaceAll("(session_code|execution|tab_id|client_data)=[^&\"]*", "$1")
                .replaceAll("challenge : \"[^\"]*\"", "challenge");
    }

    private String signIn(String... more) {
        return landing.signIn(portal.keycloak(), "coalition", mark, more);
    }

    private JsonObject claims(Visitor landed) {
        landed.waitFor(landing.callback());
        return landing.claims(
                portal.keycloak(), "coalition", mark, "", landed.page().url());
    }
}
