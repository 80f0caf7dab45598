package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lead goes on leave; a colleague decides meanwhile, and everybody can read that it was the colleague. */
@ExtendWith(TestEnvironment.class)
class NamingADeputyIT {

    private static final String LEAD = "lead@omct.example";
    private static final String DEPUTY = "signatory@omct.example";

    private final String reason = "On leave " + UUID.randomUUID().toString().substring(0, 8);
    private final String title =
            "Open the archives " + UUID.randomUUID().toString().substring(0, 8);

    private Portal portal;
    private Chromium chromium;
    private String statement = "";

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void aDeputyApprovesInTheLeadsPlaceUntilTheLeadTakesItBack() {
        String lead;
        String deputy;
        try (Person person = signIn(DEPUTY)) {
            deputy = name(person);
            person.open("/approvals");
            assertThat(person.page().locator("h1")).not().containsText("Waiting for a lead");
        }
        handIn();
        try (Person person = signIn(LEAD)) {
            lead = name(person);
            lend(person, deputy);
        }
        try (Person person = signIn(DEPUTY)) {
            approve(person, lead);
        }
        try (Person person = signIn("member@rsf.example")) {
            person.open("/decisions?kind=TEXT");
            assertThat(line(person, title)).containsText(deputy + ", in place of " + lead);
        }
        try (Person person = signIn(LEAD)) {
            person.open("/organisation/delegations");
            person.click(line(person, reason).locator("input[type=submit]"));
            person.sees("Ended: the role has been given back.");
        }
        try (Person person = signIn(DEPUTY)) {
            person.open("/approvals");
            assertThat(person.page().locator("h1")).not().containsText("Waiting for a lead");
        }
    }

    private void handIn() {
        try (Person writer = signIn("member@ishr.example")) {
            writer.open("/statements/new").fill("Title", title).press("Save");
            writer.page().waitForURL(address -> address.matches(".*/statements/[0-9a-f-]{36}.*"));
            statement = writer.page().url().replaceFirst("^.*(/statements/[0-9a-f-]{36}).*$", "$1");
            writer.open(statement + "/consultation");
            writer.tick("All organisations of the coalition")
                    .press("Start consultation")
                    .sees("The consultation has started.");
            writer.open(statement).press("Send for text review").sees("The text is now with the leads.");
        }
    }

    private void lend(Person person, String deputy) {
        person.open("/organisation/delegations");
        person.field("Role").selectOption("Consortium lead");
        person.pick("Deputy", deputy);
        person.fill("Reason", reason).press("Name deputy").sees("Your deputy is named.");
        assertThat(line(person, reason)).containsText("Running");
    }

    private void approve(Person person, String lead) {
        person.open("/approvals").sees("You decide here in place of " + lead);
        assertThat(line(person, title)).containsText("the text remains in review, and nobody can sign it.");
        assertThat(line(person, title)).containsText("0 of 2");
        person.follow(title).press("Approve").sees("Your approval is recorded.");
        person.open("/approvals?show=OTHERS");
        assertThat(line(person, title)).containsText("Our organisation has voted.");
        assertThat(line(person, title)).containsText("1 of 2");
    }

    private static Locator line(Person person, String words) {
        return person.page().locator("tbody tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(words));
    }

    private static String name(Person person) {
        return person.page().locator("nav.me a[href^='/me'] bdi").innerText();
    }

    private Person signIn(String account) {
        return Person.signIn(chromium, portal, account);
    }
}
