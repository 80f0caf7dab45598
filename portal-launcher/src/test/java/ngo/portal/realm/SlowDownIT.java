package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that try passwords, or have letters sent, at the sign-in of the realm for production. */
@ExtendWith(TestEnvironment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("part-5")
class SlowDownIT {

    private static final String PASSWORD = "a long enough sentence";
    private static final int UNHINDERED = 10;

    /** Keycloak gives up on a mail server that has said nothing for ten seconds. */
    private static final Duration BEFORE_IT_GIVES_UP = Duration.ofSeconds(9);

    private static final int LETTER_BEGINS_MS = 30_000;

    private Portal portal;
    private RealRealm realm;
    private String known = "";
    private String unknown = "";

    @BeforeAll
    void importTheRealm(Portal running) throws Exception {
        portal = running;
        realm = RealRealm.imported(
                running, "slow-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @BeforeEach
    void thinkOfTwoAddresses() {
        known = UUID.randomUUID() + "@elsewhere.example";
        unknown = "x" + known.substring(1);
    }

    @AfterAll
    void removeTheRealm() {
        realm.close();
    }

    @Test
    void whoGuessesIsHeldUpAndTheOwnerIsNot() throws Exception {
        String person = realm.administration().person(known, PASSWORD);
        for (int i = 0; i < UNHINDERED; i++) {
            assertThat(tryPassword("10.1.1.1", known, "guess " + i)).contains("is incorrect");
            assertThat(tryPassword("10.1.1.1", unknown, "guess " + i)).contains("is incorrect");
        }

        assertThat(tryPassword("10.1.1.1", known, PASSWORD)).contains("Too many attempts");
        assertThat(tryPassword("10.1.1.1", unknown, PASSWORD)).contains("Too many attempts");
        assertThat(tryPassword("10.1.2.1", known, PASSWORD))
                .doesNotContain("Too many attempts")
                .doesNotContain("is incorrect");
        JsonObject lock = realm.administration()
                .get("/attack-detection/brute-force/users/" + person)
                .object();
        assertThat(lock.get("disabled").getAsBoolean()).isFalse();
    }

    /** A mail server that says nothing shows that the answer does not wait for a letter: it is there while that still waits. */
    @Test
    void noAnswerWaitsForALetter() throws Exception {
        realm.administration().person(known, PASSWORD);
        JsonObject settings = realm.administration().get("").object();
        JsonObject mail = settings.getAsJsonObject("smtpServer");
        String port = mail.get("port").getAsString();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            mail.addProperty("port", Integer.toString(silent.getLocalPort()));
            realm.administration().put("", settings);

            Instant begin = Instant.now();
            String promised = askForAPassword("10.2.1.1", known);

            silent.setSoTimeout(LETTER_BEGINS_MS);
            try (Socket letter = silent.accept()) {
                letter.setSoTimeout(1);
                assertThatThrownBy(() -> letter.getInputStream().read())
                        .as("the letter still waits for a first word")
                        .isInstanceOf(SocketTimeoutException.class);
            }
            assertThat(Duration.between(begin, Instant.now())).isLessThan(BEFORE_IT_GIVES_UP);
            assertThat(promised).contains("If there is an account for this address");
            assertThat(askForAPassword("10.2.1.1", unknown)).contains("If there is an account for this address");
        } finally {
            mail.addProperty("port", port);
            realm.administration().put("", settings);
        }
    }

    @Test
    void oneAddressGetsThreeLettersHoweverOftenSomebodyAsks() throws Exception {
        realm.administration().person(known, PASSWORD);
        String other = "y" + known;
        realm.administration().person(other, PASSWORD);
        for (int i = 0; i < 6; i++) {
            assertThat(askForAPassword("10.3." + i + ".1", known)).contains("If there is an account for this address");
        }
        askForAPassword("10.3.9.1", other);

        Letters.of(portal).lastTo(other);
        assertThat(StreamSupport.stream(Letters.of(portal).all().spliterator(), false)
                        .map(JsonElement::toString)
                        .filter(letter -> letter.contains("\"" + known + "\"")))
                .hasSize(3);
    }

    @Test
    void aNetworkThatAsksForOneAfterTheOtherIsHeldUpAndNoOther() throws Exception {
        for (int i = 0; i < UNHINDERED; i++) {
            assertThat(askForAPassword("10.4.1.1", i + unknown)).contains("If there is an account for this address");
        }

        assertThat(askForAPassword("10.4.1.1", unknown)).contains("Too many requests");
        assertThat(askForAPassword("10.4.2.1", unknown)).contains("If there is an account for this address");
    }

    @Test
    void theLinkInTheLetterLeadsToANewPassword(Chromium chromium) throws Exception {
        realm.administration().person(known, PASSWORD);
        askForAPassword("10.5.1.1", known);

        try (Visitor visitor = new Visitor(chromium, "en")) {
            visitor.open(Letters.of(portal).lastTo(known).link());
            visitor.page().locator("#password-new").fill("another long sentence");
            visitor.page().locator("#password-confirm").fill("another long sentence");
            visitor.page().locator("[type=submit]").click();
            visitor.open(realm.signIn()).signIn(known, "another long sentence");
            assertThat(visitor.title()).isEqualTo("Set up your second factor");
        }
    }

    private String tryPassword(String network, String account, String password) throws Exception {
        return new Stranger(network)
                .tryPassword(realm.signIn(), account, password)
                .body();
    }

    private String askForAPassword(String network, String account) throws Exception {
        return new Stranger(network).askForAPassword(realm.signIn(), account);
    }
}
