package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak ends a session and notifies the portal by back-channel logout. */
@ExtendWith(TestEnvironment.class)
class SignedOutElsewhereIT {

    private static final int TRIES = 100;

    @Test
    void whoIsSignedOutInKeycloakIsSignedOutOfThePortal(Portal portal, Chromium chromium) throws Exception {
        try (Person member = Person.signInAfresh(chromium, portal, "member@ishr.example");
                Person other = Person.signInAfresh(chromium, portal, "member@awid.example")) {
            new Keycloak(portal).signOut("member@ishr.example");

            waitUntilOutside(member, portal);
            assertThat(member.page().locator("#username").isVisible()).isTrue();
            assertThat(isInside(other, portal)).isTrue();
        }
    }

    /** Where the browser has forgotten Keycloak, a proof begins another session there, to which the portal's session is bound from then on. */
    @Test
    void soIsWhoHasProvenInASessionOfItsOwnThatIsEnded(Portal portal, Chromium chromium) throws Exception {
        String account = "member@omct.example";
        Keycloak keycloak = new Keycloak(portal);
        try (Person member = Person.signInAfresh(chromium, portal, account)) {
            Set<String> before = keycloak.sessions(account);
            member.context().clearCookies(new BrowserContext.ClearCookiesOptions().setPath("/realms/coalition/"));
            member.page().navigate(portal.at("/step-up"));
            member.page().locator("#username").fill(account);
            member.page().locator("#password").fill("demo");
            member.page().locator("#kc-login").click();
            member.page().waitForURL(portal.at("/step-up/done"));
            assertThat(isInside(member, portal)).isTrue();
            Set<String> begun = keycloak.sessions(account);
            begun.removeAll(before);

            assertThat(begun).hasSize(1);
            keycloak.end(begun.iterator().next());

            waitUntilOutside(member, portal);
        }
    }

    private static void waitUntilOutside(Person person, Portal portal) {
        for (int tries = 0; tries < TRIES && isInside(person, portal); tries++) {
            person.page().waitForTimeout(200);
        }
        assertThat(isInside(person, portal)).isFalse();
    }

    @Test
    void nobodyElseSignsAnybodyOut(Portal portal) throws Exception {
        HttpRequest made = HttpRequest.newBuilder(URI.create(portal.at("/api/backchannel-logout")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=eyJhbGciOiJub25lIn0.e30."))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(made, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
    }

    /** Somebody may have put the cookie of a session that they know into the browser of another person. */
    @Test
    void whoSignsInGetsASessionThatNobodyKnewBefore(Portal portal, Chromium chromium) throws Exception {
        try (BrowserContext context = chromium.browser().newContext();
                Person member = Person.at(portal, context.newPage())) {
            member.page().navigate(portal.at("/dashboard"));
            String before = session(context);
            member.page().locator("#username").fill("member@awid.example");
            member.page().locator("#password").fill("demo");
            member.page().locator("#kc-login").click();
            member.page().waitForURL(address -> address.startsWith(portal.at("/dashboard")));
            String after = session(context);

            assertThat(after).isNotEqualTo(before);
            assertThat(dashboard(after).to(portal).status()).isEqualTo(200);
            assertThat(dashboard(before).to(portal).status()).isEqualTo(302);
        }
    }

    /** The address of the portal says what a cookie is called and where a redirect leads, and nothing that a request says. */
    @Test
    void whatARequestSaysOfItsProtocolChangesNoCookieAndNoAddress(Portal portal) throws Exception {
        RawRequest.Reply reply = RawRequest.get("/dashboard")
                .with("X-Forwarded-Proto: https")
                .with("X-Forwarded-Host: portal.evil.example")
                .with("X-Forwarded-Port: 443")
                .to(portal);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("location")).startsWith(portal.at("/")).doesNotContain("evil");
        assertThat(reply.header("set-cookie"))
                .matches("(?i)portal=[0-9a-f]+; *Path=/; *HttpOnly; *SameSite=Lax")
                .doesNotContain("Domain");
    }

    private static RawRequest dashboard(String session) {
        return RawRequest.get("/dashboard").with("Cookie: portal=" + session);
    }

    private static String session(BrowserContext context) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("portal"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInside(Person person, Portal portal) {
        person.open("/dashboard");
        return person.page().url().startsWith(portal.at("/dashboard"));
    }
}
