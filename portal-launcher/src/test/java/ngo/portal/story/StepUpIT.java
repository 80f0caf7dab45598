package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ngo.portal.api.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before a signature the portal wants to know once more who sits there, and nobody loses a word by it. */
@ExtendWith(TestEnvironment.class)
class StepUpIT {

    private static final String APPROVE = "{\"verdict\": \"APPROVE\"}";
    private static final String OLD = "You signed in a while ago.";
    private static final String CONFIRM = "You will be asked to confirm that it is you";
    private static final String RESERVATION = "Except for the second sentence.";

    private Portal portal;
    private Chromium chromium;
    private String statement = "";

    @BeforeEach
    void anOpenCall(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
        as("member@fidh.example").waitForMembership();
        statement = "/statements/"
                + as("member@fidh.example")
                        .post(
                                "/statements",
                                "{\"title\": \"Who signs\", \"sections\": [{\"text\": \"<p>We ask.</p>\"}]}")
                        .field("id");
        done("member@fidh.example", "/consultation", "{\"with\": \"ALL\"}");
        done("member@fidh.example", "/text-review", "{}");
        done("lead@fidh.example", "/text-approval", APPROVE);
        done("lead@omct.example", "/text-approval", APPROVE);
        Instant now = Clock.systemUTC().instant();
        done(
                "lead@omct.example",
                "/open",
                "{\"invited\": \"ALL\", \"softDeadline\": \"%s\", \"hardDeadline\": \"%s\"}"
                        .formatted(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))));
    }

    @Test
    void whoSignedInLongAgoConfirmsAndTheActIsCarriedOut() throws Exception {
        try (Person signatory = signedInMinutesAgo(20)) {
            signatory.open(statement + "/sign-on").sees(OLD);
            String before = session(signatory);
            signatory.fill("Reservation", RESERVATION);
            signatory.press("Sign").press("Confirm signature");

            signatory.page().locator("#password").fill("demo");
            signatory.page().locator("#kc-login").click();

            signatory.sees("Your organisation has signed.").sees(RESERVATION);
            assertThat(signatory.page().url()).doesNotContain("held=");
            assertThat(session(signatory)).isNotEqualTo(before);
        }
    }

    @Test
    void whoDoesNotConfirmHasDoneNothing() throws Exception {
        try (Person signatory = signedInMinutesAgo(20)) {
            signatory.open(statement + "/sign-on").fill("Reservation", RESERVATION);
            signatory.press("Sign").press("Confirm signature");
            signatory.page().waitForSelector("#kc-login");
            String state = signatory.page().url().replaceFirst("^.*[?&]state=([^&]+).*$", "$1");
            signatory.open(statement + "/sign-on?held=1").sees(OLD);

            signatory.open("/callback?error=access_denied&state=" + state);

            signatory.sees("The sign-in service did not confirm your identity, so nothing was done.");
            signatory.open(statement + "/sign-on?held=1").sees(OLD);
            assertThat(as("lead@omct.example").get(statement + "/signatures").body())
                    .doesNotContain(RESERVATION);
        }
    }

    @Test
    void aToolThatSomebodyAllowsByACodeActsForThemAndProvesNothing() {
        Tool tool = Tool.asking(portal);
        try (Person administrator = Person.signInAfresh(chromium, portal, "admin@fidh.example")) {
            administrator.page().navigate(tool.confirmation());
            administrator.page().locator("[name=accept]").click();
            administrator.page().waitForURL("**/device/status**");
        }
        Program calls = new Program(portal.address(), portal.keycloak(), "");
        String token = "Bearer " + tool.token();

        assertThat(calls.get("/me", "Authorization", token).body()).contains("\"alias\":\"fidh\"");
        Program.Reply refused = calls.post(
                "/organisations/fidh/invitations",
                "{\"email\": \"tool@fidh.example\", \"language\": \"en\", \"roles\": [\"member\"]}",
                "Authorization",
                token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.field("type")).isEqualTo("urn:portal:problem:proof-needed");
    }

    @Test
    void whoSignedInJustNowIsAskedNothing() {
        try (Person signatory = Person.signInAfresh(chromium, portal, "signatory@ishr.example")) {
            signatory.open(statement + "/sign-on");
            assertThat(signatory.page().content()).doesNotContain(CONFIRM);
        }
    }

    @Test
    void whoAsksKeycloakForLessIsTrustedWithLess() {
        try (Person signatory =
                Person.signInAsking(chromium, portal, "signatory@ishr.example", "acr_values=0&max_age=90000")) {
            signatory.open(statement + "/sign-on");
            boolean asked = signatory.page().content().contains(CONFIRM);
            signatory.press("Sign").press("Confirm signature");
            if (asked) {
                signatory.page().waitForSelector("#kc-login");
            } else {
                signatory.sees("Signed");
            }
        }
    }

    @Test
    void anAnswerThatNobodyAskedForConfirmsNothing() throws Exception {
        try (Person signatory = signedInMinutesAgo(20)) {
            for (String forged : List.of(
                    "/callback?state=guessed&code=guessed",
                    "/callback?code=guessed",
                    "/callback?error=access_denied")) {
                signatory.open(forged);
            }
            signatory.page().navigate(portal.at("/step-up"));
            String state = signatory.page().url().replaceFirst("^.*[?&]state=([^&]+).*$", "$1");
            signatory.open("/callback?state=" + state + "&code=guessed");
            assertThat(signatory.page().url()).endsWith("/step-up/failed");
            assertThat(signatory.page().content()).contains("you are still signed in");

            signatory.open(statement + "/sign-on").sees(OLD);
        }
    }

    @Test
    void anApiClientLearnsWhatToAskItsUserFor() throws Exception {
        Program late = new Program(portal.address(), portal.keycloak(), "signatory@protectdefenders.example");
        Program.Reply refused = new Keycloak(portal)
                .datingSignInsTo(
                        minutesAgo(20),
                        () -> late.post(statement + "/withdraw-signature", "{\"reason\": \"Not ours\"}"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.field("type")).isEqualTo("urn:portal:problem:proof-needed");
        assertThat(refused.response().headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("error=\"insufficient_user_authentication\"", "acr_values=\"2\"", "max_age=900");
    }

    private Person signedInMinutesAgo(int minutes) throws Exception {
        return new Keycloak(portal)
                .datingSignInsTo(
                        minutesAgo(minutes), () -> Person.signInAfresh(chromium, portal, "signatory@awid.example"));
    }

    private static Instant minutesAgo(int minutes) {
        return Clock.systemUTC().instant().minus(Duration.ofMinutes(minutes));
    }

    private static String session(Person person) {
        return person.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("portal"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private void done(String who, String step, String body) {
        Program.Reply reply = as(who).post(statement + step, body);
        assertThat(reply.status()).as(step + reply.body()).isEqualTo(200);
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
