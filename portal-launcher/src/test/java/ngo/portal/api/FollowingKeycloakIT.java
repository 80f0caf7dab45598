package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import ngo.portal.api.CountingProxy.Asked;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import ngo.portal.launch.process.LeftoverProcesses;
import ngo.portal.launch.settings.Port;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.PrivateFiles;
import ngo.portal.launch.shared.Progress;
import ngo.portal.launch.shared.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What it costs to follow Keycloak: as much as is changed there, however many organisations there are. */
@TestMethodOrder(OrderAnnotation.class)
@Tag("part-5")
class FollowingKeycloakIT {

    private static final Path HOME = Path.of("target/following").toAbsolutePath();
    private static final String ADMINISTRATOR = "admin@awid.example";

    /** As many as are still read all at once. */
    private static final int FEW = 20;

    private static final int MANY = 500;
    private static final int OF_THE_SAMPLE = 8;
    private static final int REQUESTS_A_SECOND = 3;
    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(4);

    /** Then what has changed is read a second time. */
    private static final Duration ONCE_MORE = Duration.ofSeconds(12);

    private static final Duration BEFORE_ONCE_MORE = Duration.ofSeconds(10);

    /** Everything is read every fifty seconds where there are few; what is measured falls between two such readings. */
    private static final Duration LATELY = Duration.ofSeconds(25);

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private static CountingProxy network;

    @SuppressWarnings("NullAway.Init")
    private static Installation portal;

    @SuppressWarnings("NullAway.Init")
    private static Console console;

    @SuppressWarnings("NullAway.Init")
    private static Program admin;

    private static String awid = "";
    private static String person = "";
    private static int organisations = OF_THE_SAMPLE;
    private static long requestsOfAChangeAmongFew;

    @BeforeAll
    static void start() throws Exception {
        new LeftoverProcesses(HOME).stop();
        PrivateFiles.deleteTree(HOME);
        Map<String, String> environment = SharedInstallation.environment(HOME);
        network = CountingProxy.before("http://localhost:" + environment.get(Port.KEYCLOAK.setting()));
        environment.put("PORTAL_KEYCLOAK_ADMIN_URL", network.address());
        portal = Installation.start(Settings.from(environment), new Progress(System.out));
        await(
                () -> read(HOME.resolve("log/portal.log")).contains("The sample coalition has its plans"),
                "the sample coalition",
                PATIENCE);
        console = new Console(portal);
        admin = new Program(portal, ADMINISTRATOR).afresh();
        admin.waitForMembership();
        awid = console.organisation("awid");
        person = console.newPerson(address(), "Watched");
        console.addMember(awid, person);
        for (String group : List.of("members", "signatories", "press", "reviewers")) {
            console.addToGroup(awid, console.group(awid, group), person);
        }
        await(() -> holds("press-officer") && holds("reviewer") && holds("signatory"), "the roles", PATIENCE);
    }

    @AfterAll
    static void stop() {
        if (admin != null) {
            admin.afresh();
        }
        if (portal != null) {
            portal.close();
        }
        if (network != null) {
            network.close();
        }
        new LeftoverProcesses(HOME).stop();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            return "";
        }
    }

    private static String address() {
        return "watched-" + RUN + "@console.example";
    }

    private static boolean holds(String role) {
        return Pattern.compile("\"email\":\"" + address() + "\",\"roles\":\\[[^\\]]*\"" + role + "\"")
                .matcher(admin.get("/organisations/awid/members?size=100").body())
                .find();
    }

    private static void await(BooleanSupplier come, String what, Duration within) {
        long begun = System.nanoTime();
        while (!come.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(within);
            Waiting.pause(Duration.ofMillis(200));
        }
    }

    /** In the console, one after the other. */
    private static void grow(int number) {
        for (; organisations < number; organisations++) {
            console.newOrganisation("crowd-" + RUN + "-" + organisations, "Crowd " + RUN + " " + organisations);
        }
    }

    private static List<Asked> readings(Duration back) {
        return network.since(System.nanoTime() - back.toNanos()).stream()
                .filter(asked -> !asked.isLook())
                .toList();
    }

    private static void awaitQuiet() {
        await(() -> readings(QUIET).isEmpty(), "nothing is read for a while", PATIENCE);
    }

    private static boolean isAllRead(Duration back) {
        return readings(back).stream().anyMatch(asked -> asked.path().contains("/organizations?first=0"));
    }

    /** How many requests named the person after a role was taken in the console, which has to be gone within ten seconds. */
    private static long takeInTheConsole(String group, String role) {
        long begun = System.nanoTime();
        console.removeFromGroup(awid, console.group(awid, group), person);
        await(() -> !holds(role), role + " is gone", GONE_WITHIN);
        System.out.printf(
                "Among %d organisations a role was gone after %d ms.%n",
                organisations, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        Waiting.pause(QUIET);
        List<Asked> asked = network.since(begun);
        assertThat(asked).as("for one change: " + asked).hasSizeLessThan(50);
        return asked.stream()
                .filter(one -> one.path().contains(person))
                .filter(one -> one.nanoTime() - begun < BEFORE_ONCE_MORE.toNanos())
                .count();
    }

    @Test
    @Order(1)
    void aRoleThatIsTakenAmongFewIsGoneAfterAFewRequests() {
        grow(FEW);
        Waiting.pause(ONCE_MORE);
        await(() -> readings(QUIET).isEmpty() && isAllRead(LATELY), "all was read lately", PATIENCE);

        requestsOfAChangeAmongFew = takeInTheConsole("press", "press-officer");

        assertThat(requestsOfAChangeAmongFew).isBetween(1L, 4L);
    }

    @Test
    @Order(2)
    void aPortalAmongManyThatHasNothingToFollowAsksLittle() {
        grow(MANY);
        long grown = System.nanoTime();
        await(
                () -> !network.since(grown).stream()
                                .filter(asked -> asked.path().contains("/organizations?first=0"))
                                .toList()
                                .isEmpty()
                        || System.nanoTime() - grown > Duration.ofMinutes(1).toNanos(),
                "all was read since",
                PATIENCE);
        awaitQuiet();
        Waiting.pause(ONCE_MORE);
        awaitQuiet();
        Duration window = Duration.ofSeconds(30);
        Waiting.pause(window);

        List<Asked> asked = network.since(System.nanoTime() - window.toNanos());
        System.out.printf("Among %d organisations %d requests in 30 s.%n", organisations, asked.size());
        assertThat(asked).hasSizeBetween(20, (int) (REQUESTS_A_SECOND * window.toSeconds()));
    }

    @Test
    @Order(3)
    void aRoleThatIsTakenAmongManyIsGoneAfterAsManyRequests() {
        awaitQuiet();

        assertThat(takeInTheConsole("reviewers", "reviewer")).isEqualTo(requestsOfAChangeAmongFew);
    }

    @Test
    @Order(4)
    void aRealmWithoutEventsIsReportedAndFullySyncedOnceItKeepsThem() {
        assertThat(metrics()).contains("\nportal_keycloak_event_gap 0.0");
        console.keepEvents(false);
        awaitMetric("1.0");
        console.removeFromGroup(awid, console.group(awid, "signatories"), person);
        Waiting.pause(QUIET);
        assertThat(holds("signatory")).as("without an event").isTrue();

        console.keepEvents(true);

        await(() -> !holds("signatory"), "what was changed meanwhile", PATIENCE);
        awaitMetric("0.0");
    }

    private static void awaitMetric(String value) {
        await(() -> metrics().contains("\nportal_keycloak_event_gap " + value), "the gap is " + value, PATIENCE);
    }

    private static String metrics() {
        URI address = URI.create("http://127.0.0.1:" + portal.settings().port(Port.MANAGEMENT) + "/metrics");
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException away) {
            return "";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
