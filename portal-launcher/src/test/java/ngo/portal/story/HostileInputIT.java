package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ngo.portal.api.Program;
import ngo.portal.leak.Session;
import ngo.portal.leak.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no page of ours would send: each is refused with a page or a problem of our own, under our own headers, and leaves one
 * line in the log at most, with nothing in it that was sent.
 */
@ExtendWith(TestEnvironment.class)
class HostileInputIT {

    private static final String PLANTED = "zqplanted";
    private static final String MEMBER = "member@fidh.example";
    private static final String FUNDER = "grants@frontline.example";
    private static final String NOBODYS = "/funding/00000000-0000-4000-8000-000000000000";

    private Portal portal;

    @BeforeEach
    void running(Portal shared) {
        portal = shared;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..%2ffunding/00000000-0000-4000-8000-000000000000/withdraw",
                "/api/%2e%2e/funding/00000000-0000-4000-8000-000000000000/withdraw",
                "/api/..;/funding/00000000-0000-4000-8000-000000000000/withdraw",
                "/api/..%252ffunding",
                "/api//../funding/zqplanted",
                "/api/v1/public%2fstatements/zqplanted",
                "/en/statements/zqplanted%7f",
                "/en;/statements/zqplanted",
                "/en/./statements/zqplanted",
                "/en/newsroom?q=%00zqplanted",
                "/en/newsroom?q=%zzzqplanted",
                "/en/newsroom?q=%ffzqplanted",
                "/en/newsroom?q=zqplanted%1b",
                "/en/?jakarta.faces.ViewState=zqplanted",
                "/en/?jakarta%2Efaces%2EViewState=zqplanted",
                "/en/organisations?language=%00&language=zqplanted",
                "/api/v1/public/statements?size=%00zqplanted"
            })
    void anAddressThatCouldBeReadInTwoWaysIsReadInNone(String target) throws IOException {
        refused(RawRequest.get(target), 400);
        refused(RawRequest.post(target, "a=" + PLANTED).with("Origin: " + portal.address()), 400);
    }

    /** The server gives up on these before it knows what they are for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/zqplanted%00",
                "/en/%c0%afzqplanted",
                "/api/..%5cfunding/zqplanted%00",
                "/api/..%5cfunding/00000000-0000-4000-8000-000000000000/withdraw"
            })
    void whatNoServerCanReadIsAnsweredWithNothing(String target) throws IOException {
        answeredWithNothing(target, 400);
    }

    /** The same, though the server calls it well. */
    @Test
    void anEscapeThatIsNoneIsAnsweredWithNothing() throws IOException {
        answeredWithNothing("/en/%zz/zqplanted", 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%2e%2e/", "/%2e%2e/zqplanted", "/en/../../zqplanted", "/en/zqplanted%00", "/en/%zz/", "/%c0%ae"
            })
    void whatTheServerAnswersByItselfCarriesOurHeaders(String target) throws IOException {
        RawRequest.Reply reply = RawRequest.get(target).to(portal);

        assertThat(reply.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("x-frame-options")).isEqualTo("DENY");
        assertThat(reply.header("strict-transport-security")).startsWith("max-age=");
        assertThat(reply.count("content-security-policy")).isEqualTo(1);
        assertThat(reply.body()).doesNotContain(PLANTED);
    }

    private void answeredWithNothing(String target, int status) throws IOException {
        for (RawRequest request : List.of(
                RawRequest.get(target), RawRequest.post(target, "a=" + PLANTED).with("Origin: " + portal.address()))) {
            String from = portal.mark();
            RawRequest.Reply reply = request.to(portal);

            assertThat(reply.status()).as(request.toString()).isEqualTo(status);
            assertThat(reply.body()).isEmpty();
            quiet(target, from);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF",
                "/WEB-INF/lib",
                "/WEB-INF/web.xml",
                "/META-INF/maven",
                "/META-INF",
                "/resources/css",
                "/plan",
                "/plan/",
                "/metrics",
                "/openapi",
                "/health/ready",
                "/jakarta.faces.resource/.xhtml?ln=",
                "/jakarta.faces.resource/zqplanted.js.xhtml?ln=../zqplanted",
                "/jakarta.faces.resource/zqplanted.js.xhtml?ln=zqplanted",
                "/jakarta.faces.resource"
            })
    void whatTheServerHoldsBesidesPagesIsNotThere(String target) throws IOException {
        refused(RawRequest.get(target), 404);
        refused(RawRequest.get(target).with("Host: zqplanted.example"), 404);
    }

    /** Servers choose by this name whose pages they show; some are those of Payara's own, and of the port for operators. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST.",
                "127.0.0.1",
                "[::1]",
                "0.0.0.0",
                "0",
                "server",
                "__asadmin",
                "admin",
                "private",
                "management",
                "health",
                "metrics",
                "portal",
                "portal-1",
                "portal.internal",
                "10.0.0.11",
                "169.254.169.254",
                "localhost.localdomain",
                "zqplanted.example"
            })
    void whatOperatorsSeeIsNotThereByWhateverNameThePortalIsCalled(String host) throws IOException {
        for (String port : List.of("", ":" + portal.address().getPort(), ":4848", ":9080")) {
            for (String target : List.of(
                    "/health",
                    "/health/live",
                    "/health/ready",
                    "/metrics",
                    "/metrics/base",
                    "/openapi",
                    "/info",
                    "/drain")) {
                assertThat(RawRequest.get(target)
                                .with("Host: " + host + port)
                                .to(portal)
                                .status())
                        .as(host + port + target)
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/callback", "/step-up", "/sign-in", "/dashboard", "/callback?state=a&code=b"})
    void aRedirectLeadsToThePortalByWhateverNameItWasCalled(String target) throws IOException {
        for (String host : List.of("zqplanted.example", "zqplanted.example:80", "zqplanted@localhost")) {
            RawRequest.Reply reply =
                    RawRequest.get(target).with("Host: " + host).to(portal);

            assertThat(reply.status()).isBetween(300, 499);
            assertThat(reply.toString()).doesNotContain(PLANTED);
            if (reply.status() < 400) {
                assertThat(reply.header("location")).startsWith(portal.at("/"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/en/contact", "/sitemap.xml", "/sitemaps/pages.xml", "/robots.txt"})
    void whatIsMeantForEverybodyNamesThePortalByItsOwnAddress(String target) throws IOException {
        RawRequest.Reply reply =
                RawRequest.get(target).with("Host: zqplanted.example").to(portal);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("cache-control")).isEqualTo("public, max-age=60");
        assertThat(reply.body()).contains(portal.at("/"));
        assertThat(reply.toString()).doesNotContain(PLANTED);
        RawRequest.Reply head = new RawRequest("HEAD", target, "", List.of()).to(portal);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aTextThatIsCheckedIsNeitherRepeatedNorNoted() throws IOException {
        String from = portal.mark();
        RawRequest.Reply reply = RawRequest.post(
                        "/verify/en", "code=" + encoded("# " + PLANTED + "\n" + "a ".repeat(500)))
                .with("Origin: " + portal.address())
                .to(portal);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("We do not know this text.").doesNotContain(PLANTED);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        quiet("a text", from);
        refused(RawRequest.post("/verify/en", "code=" + PLANTED), 403);
    }

    @Test
    void aParameterThatIsNoTextIsRefusedToMembersToo() throws IOException {
        Session office = Session.of(portal, "administrator@coalition.example");
        Session member = Session.of(portal, MEMBER);
        for (String query : List.of("q=%00" + PLANTED, "role=%00" + PLANTED, "q=%ff", PLANTED + "%00=1")) {
            refused(as(office, RawRequest.get("/admin/people?" + query)), 400);
            refused(as(office, RawRequest.get("/admin/roles?" + query)), 400);
            refused(as(member, RawRequest.get("/plans?" + query)), 400);
            refused(
                    as(member, RawRequest.get("/plans/00000000-0000-4000-8000-000000000000/preview?as=%00" + query)),
                    400);
        }
    }

    @Test
    void repeatedKeysAndLongWordsDoNoHarm() throws IOException {
        Session member = Session.of(portal, MEMBER);
        String word = (PLANTED + "-").repeat(500);
        for (String target : List.of(
                "/plans?state=" + PLANTED + "&state=" + PLANTED,
                "/statements?after=" + word,
                "/notifications?after=" + word + "&after=",
                "/organisations?q=" + word,
                "/dashboard?for=" + word)) {
            String from = portal.mark();
            RawRequest.Reply reply = as(member, RawRequest.get(target)).to(portal);

            assertThat(reply.status()).as(target).isLessThan(500);
            quiet(target, from);
        }
    }

    /** By pages and by the API alike. */
    @Test
    void aListRefusesWhatItCannotBeAsked() throws IOException {
        Session member = Session.of(portal, MEMBER);
        for (String target : List.of(
                "/statements?sort=title;drop",
                "/statements?state=" + PLANTED,
                "/statements?from=2026-02-30",
                "/plans?sort=due",
                "/plans?owner=%27" + PLANTED,
                "/funding?due=" + PLANTED,
                "/search?s=" + PLANTED + "&s=",
                "/en/search?in=" + PLANTED)) {
            int status = target.startsWith("/search") ? 200 : 400;
            assertThat(member.get(target).statusCode()).as(target).isEqualTo(status);
        }
        Program program = new Program(portal.address(), portal.keycloak(), MEMBER);
        for (String target : List.of("/statements?state=draft", "/plans?whose=MINE", "/funding-requests?call=1")) {
            assertThat(program.get(target).status()).as(target).isEqualTo(400);
        }
    }

    /** They are posted, found under an id, and in no address; for somebody else there is nothing under that id. */
    @Test
    void searchTermsAreInNoAddressAndNoLog() throws IOException {
        Session member = Session.of(portal, MEMBER);
        String from = portal.mark();
        HttpResponse<String> found = member.post(
                "/search", List.of(Map.entry("acting", "fidh"), Map.entry("words", PLANTED + " defenders' <b>")));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.uri().toString()).contains("/search?s=").doesNotContain(PLANTED);
        assertThat(found.body()).contains(PLANTED).doesNotContain("<b>");
        HttpResponse<String> marked =
                member.post("/search", List.of(Map.entry("acting", "fidh"), Map.entry("words", "defenders")));
        assertThat(marked.body()).contains("<mark>");
        assertThat(Session.of(portal, "member@awid.example")
                        .get(marked.uri().getPath() + "?" + marked.uri().getQuery())
                        .body())
                .doesNotContain("<mark>")
                .doesNotContain("value=\"defenders\"");
        assertThat(member.get("/en/search?q=defenders").body()).contains("<mark>");
        assertThat(member.post("/search", List.of(Map.entry("acting", "fidh"), Map.entry("words", "x".repeat(201))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(String.join("\n", portal.logSince(from))).doesNotContain(PLANTED);
    }

    /** A servlet reports a rejected path to the client, and not to the log. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/9/zqplanted",
                "/en/statements/zqplanted.txt",
                "/en/statements/zqplanted.proof.zip",
                "/en/petitions/zqplanted.txt"
            })
    void whatIsNotThereIsNoFault(String target) throws IOException {
        String from = portal.mark();
        assertThat(Session.ofNobody(portal).get(target).statusCode()).isEqualTo(404);
        assertThat(portal.logSince(from)).noneMatch(line -> line.contains("threw exception"));
    }

    @Test
    void anAnswerThatNobodyAskedForIsAPageLikeAnyOther() throws IOException {
        Session waiting = Session.ofNobody(portal);
        assertThat(waiting.get("/dashboard").statusCode()).isEqualTo(302);

        HttpResponse<String> home = waiting.get("/en/?state=x&code=y");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("<h1");
        HttpResponse<String> back = waiting.get("/callback?state=x&code=y");
        assertThat(back.statusCode() == 302 || back.body().contains("<h1")).isTrue();
    }

    @Test
    void noAnswerIsWithoutAPolicyAndNoNonceIsTheSenders() throws IOException {
        Session member = Session.of(portal, FUNDER);
        for (String page : List.of("/statements/new", "/funding/calls/new")) {
            for (String nonce : List.of("NTVlODQwMGEtZDY4NC00M2I3LThjMDktMTdkNzQ5MGI2NGEx", "\"><script>", "%", "")) {
                Sheet form = Sheet.of(member.get(page).body(), page.startsWith("/funding") ? "writing" : "write")
                        .with("primefaces.nonce", nonce);
                RawRequest.Reply reply = as(member, RawRequest.post(page, encoded(form)))
                        .with("Origin: " + portal.address())
                        .to(portal);

                assertThat(reply.status()).as(page + nonce).isLessThan(500);
                assertThat(reply.count("content-security-policy")).isEqualTo(1);
                assertThat(reply.header("content-security-policy")).contains("default-src 'none'");
                if (!nonce.isEmpty()) {
                    assertThat(reply.header("content-security-policy")).doesNotContain(nonce + "'");
                }
            }
        }
    }

    /** The address of the form is right and the sender is signed in: only the token identifies the owner of the form. */
    @Test
    void aFormOfAPageThatKeepsNoStateIsTakenWithItsTokenOnly() throws IOException {
        Session member = Session.of(portal, FUNDER);
        Session other = Session.of(portal, "grants@protectdefenders.example");
        Sheet form = Sheet.of(member.get("/funding/calls/new").body(), "writing");
        String others = Sheet.of(other.get("/funding/calls/new").body(), "writing").fields().stream()
                .filter(field -> field.getKey().equals("form-token"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");

        assertThat(send(member, form).status()).isEqualTo(200);
        for (Sheet forged :
                List.of(form.with("form-token", ""), form.with("form-token", others), form.without("form-token"))) {
            RawRequest.Reply reply = send(member, forged);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.body()).contains("We could not verify this form");
            own(reply);
        }
    }

    private RawRequest.Reply send(Session session, Sheet form) throws IOException {
        return as(session, RawRequest.post(form.action(), encoded(form)))
                .with("Origin: " + portal.address())
                .to(portal);
    }

    @Test
    void aFormFromElsewhereIsRefused() throws IOException {
        Session member = Session.of(portal, MEMBER);
        for (String origin : List.of("https://" + PLANTED + ".example", "null", "")) {
            RawRequest post = as(member, RawRequest.post(NOBODYS + "/withdraw", "a=b"));
            refused(origin.isEmpty() ? post : post.with("Origin: " + origin), 403);
        }
    }

    private static String encoded(Sheet form) {
        return form.fields().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .reduce((one, next) -> one + "&" + next)
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RawRequest as(Session session, RawRequest request) {
        return request.with("Cookie: " + session.cookies());
    }

    private void refused(RawRequest request, int status) throws IOException {
        String from = portal.mark();
        RawRequest.Reply reply = request.to(portal);

        assertThat(reply.status()).as(request.toString()).isEqualTo(status);
        own(reply);
        quiet(request.toString(), from);
    }

    /** A page or a problem of ours, under our headers, that repeats nothing of what was sent. */
    private static void own(RawRequest.Reply reply) {
        assertThat(reply.body())
                .containsAnyOf("Coalition Portal", "urn:portal:problem:")
                .doesNotContain(PLANTED);
        assertThat(reply.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(reply.header("cache-control")).contains("no-store");
    }

    private void quiet(String request, String from) throws IOException {
        List<String> written = portal.logSince(from);
        assertThat(written).as(request).hasSizeLessThanOrEqualTo(3).noneMatch(line -> line.contains(PLANTED));
        assertThat(written).as(request).noneMatch(line -> line.startsWith("\tat "));
    }
}
