package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak ends somebody's sign-in, and tells the portal so. */
@ExtendWith(Stage.class)
class SignedOutElsewhereIT {

    private static final int TRIES = 100;

    @Test
    void whoIsSignedOutInKeycloakIsSignedOutOfThePortal(Portal portal, Chromium chromium) throws Exception {
        try (Person member = Person.signInAfresh(chromium, portal, "member@ishr.example");
                Person other = Person.signInAfresh(chromium, portal, "member@awid.example")) {
            new Keycloak(portal).signOut("member@ishr.example");

            for (int tries = 0; tries < TRIES && isInside(member, portal); tries++) {
                member.page().waitForTimeout(200);
            }
            assertThat(isInside(member, portal)).isFalse();
            assertThat(member.page().locator("#username").isVisible()).isTrue();
            assertThat(isInside(other, portal)).isTrue();
        }
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

    private static boolean isInside(Person person, Portal portal) {
        person.open("/dashboard");
        return person.page().url().startsWith(portal.at("/dashboard"));
    }
}
