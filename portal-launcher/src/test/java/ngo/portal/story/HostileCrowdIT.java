package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.launch.Repeated;
import ngo.portal.leak.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attackers can neither fill the log nor write into it; HostileInputIT checks what a single request does. */
@ExtendWith(TestEnvironment.class)
class HostileCrowdIT {

    /** As a page sends it that may not read the answer. */
    private static final String SENDS =
            """
            ([address, type]) => fetch(address, {
              method: "POST", mode: "no-cors", credentials: "include", body: "{}", headers: {"Content-Type": type}
            })""";

    /** A node answers with two hundred threads. */
    private static final int MORE_THAN_THREADS = 250;

    private static final int MORE_THAN_ANY_POOL = 400;

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final List<String> PAGES =
            List.of("/en/", "/en/petitions", "/en/verify", "/api/v1/public/statements");

    @Test
    void twoThousandHostileRequestsLeaveALineEachAtMost(Portal portal) throws Exception {
        Session member = Session.of(portal, "member@fidh.example");
        String before = portal.mark();

        List<Integer> answers = HostileCrowd.send(portal, member.cookies());
        List<String> written = portal.logSince(before);

        assertThat(answers).hasSize(HostileCrowd.REQUESTS).allMatch(status -> status < 500);
        assertThat(answers.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .as("refused in more ways than one")
                .containsKeys(400, 401, 403, 404);
        assertThat(written)
                .hasSizeLessThanOrEqualTo(HostileCrowd.REQUESTS)
                .noneMatch(line -> line.contains("SEVERE"))
                .noneMatch(line -> line.startsWith("\tat "))
                .noneMatch(line -> line.contains(HostileCrowd.PLANTED));
        assertThat(member.get("/statements").statusCode())
                .as("a legitimate client")
                .isEqualTo(200);
    }

    @Test
    void aSlowCrowdKeepsNobodyWaiting(Portal portal) throws Exception {
        Session member = Session.of(portal, "member@fidh.example");
        try (SlowCrowd crowd = SlowCrowd.ofBodies(portal.address(), MORE_THAN_THREADS)) {
            answersAll(portal, member);
            assertThat(crowd.begun()).isGreaterThanOrEqualTo(MORE_THAN_THREADS);
        }
        try (SlowCrowd crowd = SlowCrowd.ofHeads(portal.address(), MORE_THAN_THREADS)) {
            answersAll(portal, member);
            assertThat(crowd.begun()).isGreaterThanOrEqualTo(MORE_THAN_THREADS);
        }
    }

    private static void answersAll(Portal portal, Session member) throws IOException {
        for (int i = 0; i < 5; i++) {
            for (String page : PAGES) {
                assertThat(RawRequest.get(page).to(portal).status()).as(page).isEqualTo(200);
            }
            assertThat(member.get("/statements").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Tag("part-5")
    void aSlowCrowdOfAMinuteKeepsNobodyWaitingLongerThanTwoSeconds(Portal portal) throws Exception {
        Session member = Session.of(portal, "member@fidh.example");
        answersAll(portal, member);
        try (SlowCrowd crowd = SlowCrowd.ofBodies(portal.address(), MORE_THAN_ANY_POOL)) {
            answersSoon(portal, member);
            assertThat(crowd.begun()).as("those who were hung up on come back").isGreaterThan(2 * MORE_THAN_ANY_POOL);
        }
        try (SlowCrowd crowd = SlowCrowd.ofHeads(portal.address(), MORE_THAN_ANY_POOL)) {
            answersSoon(portal, member);
            assertThat(crowd.begun()).as("those who were hung up on come back").isGreaterThan(2 * MORE_THAN_ANY_POOL);
        }
    }

    private static void answersSoon(Portal portal, Session member) throws Exception {
        assertThat(Repeated.least(SOON, () -> slowestAnswerOfAMinute(portal, member)))
                .isLessThan(SOON);
    }

    private static Duration slowestAnswerOfAMinute(Portal portal, Session member) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        long slowest = 0;
        while (System.nanoTime() < end) {
            for (String page : PAGES) {
                long asked = System.nanoTime();
                assertThat(RawRequest.get(page).to(portal).status()).as(page).isEqualTo(200);
                slowest = Math.max(slowest, System.nanoTime() - asked);
            }
            long asked = System.nanoTime();
            assertThat(member.get("/statements").statusCode()).isEqualTo(200);
            slowest = Math.max(slowest, System.nanoTime() - asked);
        }
        return Duration.ofNanos(slowest);
    }

    /** What comes before the sign-in, which reads fields of forms before any page is asked, is looked at here. */
    @Test
    void whatIsRefusedIsAnsweredBeforeItsBodyIsHere(Portal portal) throws Exception {
        RawRequest foreign = RawRequest.post("/dashboard", "").with("Content-Length: 9000");
        RawRequest json = new RawRequest("POST", "/api/v1/public/codes", "", List.of("Content-Length: 9000"));
        RawRequest form = RawRequest.post("/en/petitions/confirm", "").with("Content-Length: 90000");
        RawRequest file = new RawRequest("POST", "/statements/import", "", List.of("Content-Length: 9000"))
                .with("Content-Type: multipart/form-data; boundary=x");

        List<RawRequest.Reply> replies = together(
                portal,
                foreign.with("Origin: https://stranger.example"),
                json.with("Content-Type: text/plain"),
                json.with("Content-Type: application/json").with("Origin: https://stranger.example"),
                json.with("Content-Type: application/json").with("Sec-Fetch-Site: cross-site"),
                form.with("Origin: " + portal.address()),
                file.with("Origin: " + portal.address()),
                json.with("Content-Type: application/json"));

        assertThat(replies).extracting(RawRequest.Reply::status).containsExactly(403, 415, 403, 403, 413, 302, 408);
        assertThat(replies.get(1).body()).contains("urn:portal:problem:unsupported-media-type");
        assertThat(replies.get(2).body()).contains("urn:portal:problem:foreign-page");
        assertThat(replies.getLast().header("content-security-policy")).startsWith("default-src 'none'");
    }

    /** Each connection stays open for some seconds after its answer, for the body that never comes. */
    private static List<RawRequest.Reply> together(Portal portal, RawRequest... requests) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RawRequest.Reply>> sent = Stream.of(requests)
                    .map(request -> clients.submit(() -> request.to(portal)))
                    .toList();
            List<RawRequest.Reply> replies = new ArrayList<>();
            for (Future<RawRequest.Reply> one : sent) {
                replies.add(one.get());
            }
            return replies;
        }
    }

    /** A browser sends both without asking whether it may, and says whose page has sent it. */
    @Test
    void whatAPageOfSomebodyElseSendsIsRefused(Portal portal, Chromium chromium) {
        try (BrowserContext browser = chromium.browser().newContext()) {
            Page page = browser.newPage();
            // Keycloak by another name than it calls itself: of another site than the portal, on this machine as well.
            page.navigate("http://127.0.0.1:" + portal.keycloak().getPort() + "/realms/coalition");

            for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
                for (String address :
                        List.of("/api/v1/public/codes", "/en/petitions/confirm", "/verify/en", "/dashboard")) {
                    Response answer = page.waitForResponse(
                            portal.at(address), () -> page.evaluate(SENDS, List.of(portal.at(address), type)));
                    assertThat(answer.status()).as(address).isEqualTo(403);
                }
            }
        }
    }
}
