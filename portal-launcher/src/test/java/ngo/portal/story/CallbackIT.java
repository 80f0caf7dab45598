package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The address that leads back from Keycloak is good once, in the browser that set out; anywhere else it lets nobody in. */
@ExtendWith(TestEnvironment.class)
class CallbackIT {

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void theSameAnswerASecondTimeChangesNothing() {
        try (BrowserContext browser = chromium.browser().newContext()) {
            Page page = browser.newPage();
            String answer = signIn(page, true);
            calm(page, answer);
            assertThat(page.url()).startsWith(portal.at("/dashboard"));

            browser.clearCookies();
            nobodyIsIn(page, answer);
        }
    }

    @Test
    void theAnswerToAnotherBrowserLetsNobodyIn() {
        try (BrowserContext own = chromium.browser().newContext();
                BrowserContext other = chromium.browser().newContext()) {
            String answer = signIn(own.newPage(), false);
            nobodyIsIn(other.newPage(), answer);
        }
    }

    @Test
    void whatOnlyLooksLikeAnAnswerDoesNoHarmAtAnyAddress() throws Exception {
        assertThat(portal.get("/en/?state=x&code=y").statusCode()).isEqualTo(200);
        assertThat(portal.get("/callback?state=x&code=y").statusCode()).isEqualTo(302);
        assertThat(portal.get("/callback?state=x&error=access_denied").statusCode())
                .isEqualTo(302);
        assertThat(portal.get("/statements?state=x&code=y").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/statements"));
    }

    @Test
    void anAnswerWithASwappedStateLetsNobodyIn() {
        try (BrowserContext own = chromium.browser().newContext();
                BrowserContext other = chromium.browser().newContext()) {
            Page waiting = other.newPage();
            waiting.navigate(portal.at("/dashboard"));
            String state = waiting.url().replaceFirst("^.*[?&]state=([^&]+).*$", "$1");
            String answer = signIn(own.newPage(), false);

            nobodyIsIn(waiting, answer.replaceFirst("state=[^&]+", "state=" + state));
            Page own2 = own.newPage();
            calm(own2, answer.replaceFirst("state=[^&]+", "state=" + state));
        }
    }

    /** Goes through Keycloak; the answer is the address that it sends the browser to, followed or only noted. */
    private String signIn(Page page, boolean follow) {
        List<String> answers = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().startsWith(portal.at("/callback"))) {
                answers.add(request.url());
            }
        });
        if (!follow) {
            page.route(portal.at("/callback") + "**", route -> route.abort());
        }
        page.navigate(portal.at("/dashboard"));
        page.locator("#username").fill("member@awid.example");
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
        page.waitForCondition(() -> !answers.isEmpty());
        if (follow) {
            page.waitForURL(address -> address.startsWith(portal.at("/dashboard")));
        }
        return answers.get(0);
    }

    /** Whatever the answer is worth, no error of the server comes back, and Keycloak asks who is there. */
    private void nobodyIsIn(Page page, String answer) {
        calm(page, answer);
        page.navigate(portal.at("/dashboard"));
        assertThat(page.url()).startsWith(portal.keycloak().toString());
        assertThat(page.locator("#password").count()).isEqualTo(1);
    }

    private static void calm(Page page, String answer) {
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        page.navigate(answer);
        assertThat(answers).isNotEmpty().allMatch(one -> one.status() < 500);
        assertThat(page.content()).doesNotContain("Payara", "Exception", "HTTP Status");
    }
}
