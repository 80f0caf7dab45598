package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that does not answer is nobody's fault who reads or writes here, and nobody sees a trace of it. */
@ExtendWith(TestEnvironment.class)
@Tag("part-2")
class ServerAwayIT {

    private static final double UNTIL_NOTIFIED_MS = 30_000;
    private static final Duration UNTIL_NOTIFIED = Duration.ofSeconds(30);
    private static final Duration UNTIL_BACK = Duration.ofSeconds(60);
    private static final String MEMBER = "member@fidh.example";
    private static final String DISCONNECT = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = 'portal' and pid <> pg_backend_pid()";
    private static final String SLOW = "Slow connection";
    private static final String LEAD = "lead@fidh.example";

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void withoutKeycloakReadersAndSignedInMembersGoOn() throws Exception {
        try (Person member = Person.signIn(chromium, portal, MEMBER);
                SuspendedProcess keycloak = SuspendedProcess.freeze(portal, "KEYCLOAK_PID")) {
            assertThat(keycloak).isNotNull();
            assertThat(portal.get("/en/newsroom").statusCode()).isEqualTo(200);
            member.open("/statements").sees("Last changed");
            awaitStatus("/dashboard", 503);
            isCalm(portal.get("/dashboard"), "Sign-in is not available");
        }
        Person.signIn(chromium, portal, MEMBER).close();
    }

    @Test
    void withoutTheDatabaseEverybodyIsInformedAndGoesOnLater() throws Exception {
        String server = portal.property("PORTAL_PID");
        try (Person member = Person.signIn(chromium, portal, MEMBER)) {
            member.page().setDefaultTimeout(UNTIL_NOTIFIED_MS);
            try (SuspendedProcess database = SuspendedProcess.freeze(portal, "POSTGRES_PID")) {
                Instant asked = Instant.now();
                isCalm(portal.get("/en/newsroom"), "back");
                assertThat(Duration.between(asked, Instant.now())).isLessThan(UNTIL_NOTIFIED);
                assertThat(portal.get("/api/v1/public/statements").statusCode()).isEqualTo(503);
                Response page = member.page().navigate(portal.at("/statements"));
                assertThat(Objects.requireNonNull(page).status()).isEqualTo(503);
                awaitInLog("Reference " + reference(member.page()));
                database.kill();
            }
            awaitStatus("/en/newsroom", 200);
            member.open("/statements").sees("Last changed");
        }
        Person.signIn(chromium, portal, LEAD).close();
        assertThat(portal.property("PORTAL_PID")).isEqualTo(server);
    }

    /** The server writes its log a moment later. */
    private void awaitInLog(String words) throws Exception {
        Instant end = Instant.now().plus(UNTIL_BACK);
        while (portal.log().stream().noneMatch(line -> line.contains(words))) {
            assertThat(Instant.now()).as(words).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /** As people select and copy it. */
    private static String reference(Page page) {
        String reference = page.locator("code.fingerprint").innerText();
        assertThat(UUID.fromString(reference)).hasToString(reference);
        return reference;
    }

    /** As after a switch-over by which an address leads to what is a standby now. Connections keep what they began with. */
    @Test
    void whileTheDatabaseIsReadOnlyEverybodyReadsAndIsInformedThatNothingIsSaved() throws Exception {
        try (Person member = Person.signIn(chromium, portal, MEMBER);
                Superuser database = Superuser.of(portal)) {
            database.run("alter database portal set default_transaction_read_only = on");
            try {
                database.run(DISCONNECT);
                awaitPage(member, "Nothing can be saved right now");
                awaitStatus("/en/newsroom", 200);
            } finally {
                database.run("alter database portal reset default_transaction_read_only");
                database.run(DISCONNECT);
            }
            awaitPage(member, "Your settings are saved");
            member.open("/me");
            change(member);
        }
    }

    /** What is answered to somebody who saves a change; connections are found to be closed one by one. */
    private void awaitPage(Person member, String words) {
        Instant end = Instant.now().plus(UNTIL_BACK);
        while (!member.page().content().contains(words)) {
            assertThat(Instant.now()).as(words).isBefore(end);
            member.page().navigate(portal.at("/me"));
            if (member.page().getByLabel(SLOW).count() == 1) {
                change(member);
            }
        }
    }

    private static void change(Person member) {
        Locator slow = member.page().getByLabel(SLOW);
        slow.setChecked(!slow.isChecked());
        member.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save settings"))
                .click();
        member.page().waitForLoadState();
    }

    private static void isCalm(HttpResponse<String> answer, String word) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).containsIgnoringCase(word).doesNotContain("Exception", "jakarta.", "SQL");
    }

    /** Whether Keycloak is there is remembered for two seconds, and connections come back one by one. */
    private void awaitStatus(String path, int status) throws Exception {
        Instant end = Instant.now().plus(UNTIL_BACK);
        while (portal.get(path).statusCode() != status) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }
}
