package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import ngo.portal.api.Program;
import ngo.portal.api.StagedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing for longer than a session lasts loses no word, and nobody else reads one. */
@ExtendWith(TestEnvironment.class)
class ExpiredSessionIT {

    private static final String TITLE = "Written for longer than an hour";
    private static final String BODY = "We ask for her release.\n\nAnd for those who wrote to us.";
    private static final String RESUMED = "Your session ended before this was sent.";

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void whatWasTypedIsInTheFormAgainAfterSigningIn() {
        try (Person writer = Person.signInAfresh(chromium, portal, "member@fidh.example")) {
            writer.open("/statements/new").fill("Title", TITLE).fill("Text", BODY);
            endTheSession(writer);
            writer.press("Save").sees(RESUMED);
            assertThat(writer.field("Title")).hasValue(TITLE);
            assertThat(writer.field("Text")).hasValue(BODY);

            try (Person tab = writer.inAnotherTab()) {
                endTheSession(tab);
                tab.open("/dashboard");
            }
            writer.press("Save").sees(RESUMED);
            assertThat(writer.field("Text")).hasValue(BODY);
            writer.press("Save").sees("The draft is saved.");

            Person again = writer.open("/statements/new?unsent=1");
            assertThat(again.field("Title")).hasValue("");
            aRequestForFundingIsResumedAsWell(writer);
            theEndIsAnnounced(writer);
        }
    }

    private void aRequestForFundingIsResumedAsWell(Person writer) {
        String request = new StagedRequest(account -> new Program(portal.address(), portal.keycloak(), account))
                .reaching("draftRequest");
        writer.open("/funding/" + request + "/edit?part=RISK");
        writer.page().locator("#risk").fill(BODY);
        endTheSession(writer);
        writer.click("#writing .button.primary");
        writer.sees(RESUMED);
        assertThat(writer.page().locator("#risk")).hasValue(BODY);
        assertThat(writer.page().url()).contains("part=RISK");
    }

    private void theEndIsAnnounced(Person writer) {
        writer.page().clock().install();
        writer.open("/statements/new");
        writer.page().clock().fastForward("54:00");
        assertThat(writer.page().locator("#session")).isEmpty();
        writer.page().clock().fastForward("02:00");
        assertThat(writer.page().locator("#session")).containsText("Your session ends in five minutes.");
        writer.press("Stay signed in");
        assertThat(writer.page().locator("#session")).containsText("You are still signed in.");
        theLastEndIsAnnouncedEarlierWithoutAnOffer(writer);
    }

    /** Twelve hours after signing in a session ends whatever its person does; a page that is opened in its last minutes says so. */
    private void theLastEndIsAnnouncedEarlierWithoutAnOffer(Person writer) {
        Locator session = writer.page().locator("#session");
        assertThat(session).hasAttribute("data-seconds", "3600");
        assertThat(Integer.parseInt(session.getAttribute("data-last"))).isBetween(11 * 3600, 12 * 3600);

        writer.page().route("**/statements/new", page -> {
            APIResponse answer = page.fetch();
            page.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("data-last=\"\\d+\"", "data-last=\"600\"")));
        });
        writer.open("/statements/new");
        writer.page().clock().fastForward("04:00");
        assertThat(session).isEmpty();
        writer.page().clock().fastForward("02:00");
        assertThat(session).containsText("Your session ends in five minutes.");
        assertThat(session.locator("button")).hasCount(0);
    }

    @Test
    void somebodyElseAtTheSameBrowserReadsNothingOfIt() {
        try (Person writer = Person.signInAfresh(chromium, portal, "member@omct.example")) {
            writer.open("/statements/new").fill("Title", TITLE);
            writer.context().clearCookies();
            writer.press("Save");
            writer.page().locator("#username").fill("member@awid.example");
            writer.page().locator("#password").fill("demo");
            writer.page().locator("#kc-login").click();
            writer.page().waitForURL(address -> address.startsWith(portal.at("/")));

            assertThat(writer.page().content()).doesNotContain(TITLE);
        }
    }

    private static void endTheSession(Person person) {
        person.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("portal"));
    }
}
