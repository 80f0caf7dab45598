package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedStatement;
import ngo.portal.leak.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page can be used by everybody: axe has nothing serious to say, in light and in dark, on a desk and on a phone. By day it looks at
 * pages that have every template and every tag of ours between them, each in one look; a part goes everywhere.
 */
@ExtendWith(TestEnvironment.class)
class AccessibilityIT {

    private static final String WIDER_THAN_A_PHONE = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    /** The languages of those who look at pages by turns. */
    private static final List<String> LANGUAGES = List.of("en", "ar", "fr", "ru", "es");

    private static final List<String> WHERE_MEMBERS_BEGIN =
            List.of("/dashboard", "/statements/new", "/me", "/switch", "/statements/" + new UUID(0, 0));

    private static final String MEMBER = "member@fidh.example";
    private static final Pattern PUBLIC_STATEMENT = Pattern.compile("href=\"(/en/statements/[a-z0-9-]+)\"");

    private final Iterator<Look> looks =
            Stream.generate(() -> Stream.of(Look.values())).flatMap(all -> all).iterator();
    private final Iterator<String> languages =
            Stream.generate(LANGUAGES::stream).flatMap(all -> all).iterator();

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void everyTemplateAndEveryTagIsUsableForEverybody() {
        StagedStatement statements = new StagedStatement(this::program);
        StagedPlan plans = new StagedPlan(this::program);
        StagedPetition petitions = new StagedPetition(this::program);
        StagedRequest requests = new StagedRequest(this::program);
        String consulted = "/statements/" + statements.reaching("consulted", WIDER_THAN_A_PHONE);
        String reviewed = "/statements/" + statements.reaching("reviewed", "To be approved");
        String open = "/statements/" + statements.reaching("open", "To be signed");
        String plan = "/plans/" + plans.reaching("plan", "Usable for all, " + WIDER_THAN_A_PHONE);
        String petition = "/petitions/" + petitions.reaching("openPetition", "To be signed by everybody");
        String draft = "/funding/" + requests.reaching("draftRequest");
        String accepted = "/funding/" + requests.reaching("acceptedRequest");
        Tour tour = new Tour(portal);
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(Chromium.PATIENCE_MS);
            Stream.of(
                            "/en/",
                            "/ar/newsroom",
                            published(),
                            "/fr/petitions/" + program(MEMBER).get(petition).field("slug"),
                            "/me")
                    .forEach(path -> tour.look(page, path, looks.next()));
        }
        byTurns(
                tour,
                MEMBER,
                "/dashboard",
                "/statements",
                consulted,
                consulted + "/edit",
                consulted + "/discussion",
                consulted + "/versions",
                plan,
                plan + "/sections/" + plans.first("sections"),
                plan + "/levels",
                plan + "/activities?view=board",
                petition,
                draft + "/edit?part=FILES",
                "/funding");
        byTurns(tour, "lead@omct.example", reviewed + "/approval", open + "/board");
        byTurns(tour, "reviewer1@frontline.example", accepted + "/review");
        byTurns(tour, "grants@frontline.example", accepted, "/funding/calls/new");
        byTurns(tour, "admin@fidh.example", "/organisation/people/invite");
        byTurns(tour, "auditor@coalition.example", "/admin/audit");

        assertThat(tour.findings()).isEmpty();
    }

    /** The newest statement that everybody reads. */
    private String published() {
        Matcher found = PUBLIC_STATEMENT.matcher(
                Session.ofNobody(portal).get("/en/newsroom").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }

    @Test
    @Tag("part-5")
    void whatEverybodyReadsIsReadableForEverybody() {
        Tour tour = new Tour(portal);
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(Chromium.PATIENCE_MS);
            tour.everywhere(page, List.of("/en/", "/signed-out", "/en/no-such-page"), Look.LIGHT_ON_A_DESK);
            tour.onceMore(page, Look.DARK_ON_A_PHONE, "ar");
            for (String language : List.of("ar", "es", "fr", "ru")) {
                tour.look(page, "/" + language + "/", Look.LIGHT_ON_A_DESK);
                tour.look(page, "/" + language + "/newsroom", Look.DARK_ON_A_PHONE);
                tour.look(page, "/" + language + "/verify", Look.LIGHT_ON_A_DESK);
            }
        }
        assertThat(tour.findings()).isEmpty();
        assertThat(tour.kinds()).contains("/en/newsroom", "/en/organisations", "/en/verify", "/en/privacy");
    }

    /** Each of them goes everywhere; what only one kind of them has seen, and in one look, they look at in the other. */
    @Test
    @Tag("part-5")
    void whatMembersWorkWithIsUsableForAllOfThem() {
        Tour tour = new Tour(portal);
        try (Person lead = Person.signIn(chromium, portal, "lead@omct.example");
                Person signatory = Person.signIn(chromium, portal, "signatory@ishr.example");
                Person member = Person.signIn(chromium, portal, "member@fidh.example")) {
            tour.speak(lead.page(), "fr");
            tour.speak(member.page(), "ar");
            tour.speak(signatory.page(), "ru");
            tour.everywhere(member.page(), WHERE_MEMBERS_BEGIN, Look.DARK_ON_A_PHONE);
            tour.everywhere(lead.page(), WHERE_MEMBERS_BEGIN, Look.LIGHT_ON_A_DESK);
            tour.everywhere(signatory.page(), WHERE_MEMBERS_BEGIN, Look.LIGHT_ON_A_DESK);
            tour.onceMore(lead.page(), Look.DARK_ON_A_PHONE, "ar");
            tour.onceMore(signatory.page(), Look.DARK_ON_A_PHONE, "es");
            tour.onceMore(member.page(), Look.LIGHT_ON_A_DESK, "en");
        }
        assertThat(tour.findings()).isEmpty();
        assertThat(tour.kinds()).contains("/statements", "/statements/ID", "/statements/ID/versions", "/notifications");
        assertThat(tour.kinds()).contains("/plans", "/plans/ID", "/plans/ID/activities", "/plans/ID/progress");
    }

    /** Each page on which a draft is written, and what no link leads to but a form. */
    @Test
    @Tag("part-5")
    void whereAPlanIsWrittenIsUsableForAllOfThem() {
        try (Person person = Person.signIn(chromium, portal, "member@fidh.example")) {
            StagedPlan staged = new StagedPlan(this::program);
            String plan = "/plans/" + staged.reaching("plan", "Usable for all, " + WIDER_THAN_A_PHONE);
            List<String> pages = Stream.of(
                            "edit",
                            "steps",
                            "levels",
                            "order",
                            "sections/new",
                            "sections/" + staged.first("sections"),
                            "objectives/" + staged.first("objectives"),
                            "recommendations/" + staged.first("recommendations"),
                            "activities/" + staged.first("activities"),
                            "activities/" + staged.first("activities") + "/take",
                            "activities/change",
                            "activities?view=board",
                            "activities?view=timeline",
                            "commitments/" + staged.first("commitments"),
                            "risks",
                            "power-map",
                            "review",
                            "reports",
                            "preview?as=awid")
                    .map(page -> plan + "/" + page)
                    .toList();
            Tour tour = new Tour(portal);
            for (Look look : Look.values()) {
                tour.speak(person.page(), look == Look.DARK_ON_A_PHONE ? "ar" : "es");
                pages.forEach(page -> tour.look(person.page(), page, look));
            }

            assertThat(tour.findings()).isEmpty();
        }
    }

    /** Each page on which a request is written, handled, judged and paid, by those who do it there; in either look by turns. */
    @Test
    @Tag("part-5")
    void whereFundingIsHandledIsUsableForAllOfThem() {
        StagedRequest staged = new StagedRequest(this::program);
        String draft = "/funding/" + staged.reaching("draftRequest");
        String request = "/funding/" + staged.reaching("request");
        String screened = "/funding/" + staged.reaching("screenedRequest");
        String asked = "/funding/" + staged.reaching("askedRequest");
        String verified = "/funding/" + staged.reaching("verifiedRequest");
        String seated = "/funding/" + staged.reaching("seatedRequest");
        String accepted = "/funding/" + staged.reaching("acceptedRequest");
        String reviewed = "/funding/" + staged.reaching("reviewedRequest");
        String offered = "/funding/" + staged.reaching("offeredRequest");
        String agreed = "/funding/" + staged.reaching("agreedRequest");
        String paid = "/funding/" + staged.reaching("paidRequest");
        String call = "/funding/calls/" + staged.call();
        Tour tour = new Tour(portal);
        byTurns(tour, "member@fidh.example", "/funding", call, "/funding/new?call=" + staged.call(), draft);
        byTurns(
                tour,
                "member@fidh.example",
                Stream.of("ABOUT", "NEED", "BUDGET", "IDENTITY", "CONSENT", "FILES", "PAYMENT", "WRITERS")
                        .map(part -> draft + "/edit?part=" + part)
                        .toArray(String[]::new));
        byTurns(
                tour,
                "member@fidh.example",
                draft + "/submit",
                request,
                request + "/reveal",
                request + "/withdraw",
                asked + "/question",
                offered + "/grant",
                paid + "/grant");
        byTurns(
                tour,
                "grants@frontline.example",
                "/funding",
                "/funding?view=board",
                "/funding/calls/new",
                call + "/matrix",
                request,
                request + "/screening",
                request + "/reveal",
                screened + "/question",
                verified + "/verification",
                verified + "/seats",
                reviewed + "/decision",
                paid + "/grant");
        byTurns(tour, "reviewer1@frontline.example", "/funding", seated + "/conflict", accepted, accepted + "/review");
        byTurns(tour, "finance@frontline.example", agreed, agreed + "/grant", "/funding");

        assertThat(tour.findings()).isEmpty();
    }

    private void byTurns(Tour tour, String account, String... pages) {
        try (Person person = Person.signIn(chromium, portal, account)) {
            for (String path : pages) {
                tour.speak(person.page(), languages.next());
                tour.look(person.page(), path, looks.next());
                assertThat(person.page().url()).as(account).endsWith(path);
            }
        }
    }
}
