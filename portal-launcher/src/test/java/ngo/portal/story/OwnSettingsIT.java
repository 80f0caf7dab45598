package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody reads the portal in a language of their own, whether the portal knows them or not. */
@ExtendWith(TestEnvironment.class)
class OwnSettingsIT {

    private static final String ACCOUNT = "signatory@protectdefenders.example";
    private static final long A_MINUTE_NS = 60_000_000_000L;

    /** Of two organisations, so that the header says how to change between them. */
    private static final String SEVERAL = "both@coalition.example";

    private static final int HEIGHT = 800;

    /** How many lines of buttons the header may take in a window of this width. */
    private static final Map<Integer, Integer> WIDTHS = Map.of(320, 5, 360, 5, 768, 4, 1024, 3, 1280, 3, 1920, 3);

    private static final String LINES_OF_THE_HEADER =
            "() => document.querySelector('.bar').offsetHeight / (3.25 * parseFloat(getComputedStyle(document.documentElement).fontSize))";

    @Test
    void whatAPersonSetsCountsInThePortalAndInKeycloakAndEitherMayChangeIt(Portal portal, Chromium chromium)
            throws Exception {
        Keycloak keycloak = new Keycloak(portal);
        try {
            setAndChange(portal, chromium, keycloak);
        } finally {
            reset(portal, chromium, keycloak);
        }
    }

    private static void setAndChange(Portal portal, Chromium chromium, Keycloak keycloak) throws Exception {
        try (Person person = Person.signIn(chromium, portal, ACCOUNT)) {
            Page page = person.page();
            person.open("/me")
                    .fill("Time zone", "Atlantis")
                    .press("Save settings")
                    .sees("This time zone does not exist");
            Locator fonts = page.locator("link[href*='fonts.css']");
            assertThat(fonts).hasCount(1);
            person.fill("Time zone", "nairobi").choose("Language", "العربية");
            person.tick("Dark").tick("Very large").tick("Slow connection").press("Save settings");

            person.sees("حُفظت الإعدادات");
            Locator html = page.locator("html");
            assertThat(html).hasAttribute("lang", "ar");
            assertThat(html).hasAttribute("dir", "rtl");
            assertThat(html).hasAttribute("data-theme", "dark");
            assertThat(html).hasAttribute("data-size", "largest");
            assertThat(page.locator("#zone")).hasValue("Africa/Nairobi");
            assertThat(page.locator("datalist")).hasCount(0);
            assertThat(fonts).hasCount(0);
            person.open("/nothing/here");
            assertThat(html).hasAttribute("lang", "ar");
            page.navigate(portal.at("/"));
            assertThat(page.url()).endsWith("/ar/");
            page.navigate(portal.at("/step-up"));
            assertThat(page.url()).contains("ui_locales=ar");
            await(() -> keycloak.language(ACCOUNT).equals("ar"));

            keycloak.speak(ACCOUNT, "fr");
            await(() -> person.open("/me").page().locator("html[lang=fr]").count() == 1);

            person.click(".languages button[value=es]");
            page.waitForURL(portal.at("/me"));
            assertThat(html).hasAttribute("lang", "es");
            await(() -> keycloak.language(ACCOUNT).equals("es"));
        }
    }

    /** Restores the previous state for the next test. */
    private static void reset(Portal portal, Chromium chromium, Keycloak keycloak) throws Exception {
        try (Person person = Person.signIn(chromium, portal, ACCOUNT)) {
            person.open("/me");
            person.page().locator("#language").selectOption("");
            person.page().locator("#zone").fill("");
            person.page().locator("input[name=theme][value=SYSTEM]").check();
            person.page().locator("input[name=textSize][value=NORMAL]").check();
            person.page().locator("#brief").uncheck();
            person.click("#save").open("/me").sees("Same as my browser");
            await(() -> keycloak.language(ACCOUNT).isEmpty());
        }
    }

    /** A page in each language, on which nothing but the size of its text and the width of its window changes. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    @Tag("part-4")
    void theHeaderWrapsInEachSizeOfTextAndOnEachWidth(String language, Portal portal, Chromium chromium) {
        List<String> findings = new ArrayList<>();
        try (Person person = Person.signInFor(chromium, portal, SEVERAL, "fidh")) {
            Page page = person.page();
            page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
            page.navigate(portal.at("/dashboard?for=fidh"));
            assertThat(page.locator("html")).hasAttribute("lang", language);
            for (String size : List.of("normal", "large", "largest")) {
                page.evaluate("size => document.documentElement.dataset.size = size", size);
                WIDTHS.forEach((width, lines) -> {
                    page.setViewportSize(width, HEIGHT);
                    double taken = ((Number) page.evaluate(LINES_OF_THE_HEADER)).doubleValue();
                    if (taken > lines || Legible.isWiderThanTheWindow(page)) {
                        findings.add(size + " text at " + width + " px: " + taken + " lines, sticks out: "
                                + Legible.whatSticksOut(page));
                    }
                });
            }
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr-CH, en;q=0.5 | fr", "ary | ar", "kk | ru", "ca | es", "pt, fr;q=0.5 | fr", "de, *;q=0.1 | en"})
    void aVisitorIsRedirectedToTheLanguageOfTheirBrowser(String asked, String language, Portal portal)
            throws Exception {
        HttpResponse<String> start = get(portal, "/", asked);

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location")).contains(portal.at("/" + language + "/"));
        assertThat(start.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(start.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(start.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> member = get(portal, "/dashboard", asked);
        HttpResponse<String> signIn =
                get(portal, path(member.headers().firstValue("Location").orElseThrow()), asked);
        assertThat(signIn.headers().firstValue("Location").orElse("")).endsWith("&ui_locales=" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/", "/EN/", "/en_US'+alert(1)+'/"})
    void noOtherLanguageHasAPlace(String path, Portal portal) throws Exception {
        RawRequest.Reply reply = RawRequest.get(path).to(portal);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).doesNotContain("alert(1)");
    }

    @Test
    void aPublicPageLeadsToItselfInEachLanguage(Portal portal, Chromium chromium) throws Exception {
        String body = portal.get("/en/newsroom?q=a").body();
        assertThat(body)
                .contains("hreflang=\"ar\" href=\"" + portal.at("/ar/newsroom?q=a"))
                .contains("hreflang=\"x-default\" href=\"" + portal.at("/en/newsroom?q=a"));
        Page page = chromium.browser().newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        page.navigate(portal.at("/en/newsroom?q=a"));
        page.locator(".languages").getByText("العربية").click();

        assertThat(page.url()).isEqualTo(portal.at("/ar/newsroom?q=a"));
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator(".languages [aria-current=true]")).hasText("العربية");
        page.close();
    }

    private static HttpResponse<String> get(Portal portal, String path, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.at(path)))
                .header("Accept-Language", language)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String path(String address) {
        return URI.create(address).getRawPath() + "?" + URI.create(address).getRawQuery();
    }

    /** Something that may fail while it is looked at. */
    @FunctionalInterface
    private interface Arrival {

        boolean isThere() throws Exception;
    }

    private static void await(Arrival arrival) throws Exception {
        long start = System.nanoTime();
        while (!arrival.isThere()) {
            assertThat(System.nanoTime() - start).isLessThan(A_MINUTE_NS);
            LockSupport.parkNanos(500_000_000L);
        }
    }
}
