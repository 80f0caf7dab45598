package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.realm.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is invited, follows the link in the letter, and works for the organisation minutes later. */
@ExtendWith(Stage.class)
class InvitationIT {

    private static final int PATIENCE_S = 60;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>\\\\]+");

    private static final String SECRET = "a long enough Secret 1";

    private final String address = "new-" + UUID.randomUUID() + "@invited.example";

    @Test
    void whoeverIsInvitedJoinsWithTheRolesOfTheInvitationAndWhoeverIsRemovedIsOut(Portal portal, Chromium chromium)
            throws Exception {
        try (Person admin = Person.signIn(chromium, portal, "admin@ishr.example")) {
            admin.open("/organisation/people").follow("Invite");
            admin.fill("E-mail address", address).tick("Press officer").press("Invite");
            admin.sees("The invitation is being sent.");
            waitFor(admin, "Sent; waits for an answer until");

            try (Visitor newcomer = new Visitor(chromium, "en")) {
                Page page = newcomer.open(link(portal)).page();
                accept(page);
                newcomer.open(portal.at("/dashboard")).signIn(address, SECRET).setUpSecondFactor();
                newcomer.waitFor(portal.at("/"));
                waitForRoles(page, portal);
                waitFor(admin, "Accepted");
                admin.sees("Noura Newcomer").sees("Press officer");

                admin.follow("Noura Newcomer");
                admin.page().locator("a[href$='/remove']").click();
                admin.press("Remove").sees("Noura Newcomer is out.");
                page.navigate(portal.at("/statements"));
                assertThat(page.locator("h1")).hasText("Your account belongs to no organisation yet");
            }
        }
    }

    private static void waitFor(Person person, String words) {
        Locator content = person.page().locator("#content");
        for (int i = 0; i < PATIENCE_S && !content.textContent().contains(words); i++) {
            person.page().waitForTimeout(1000);
            person.open("/organisation/people");
        }
        assertThat(content).containsText(words);
    }

    /** The roles come seconds after the person: until then they may look and do nothing. */
    private static void waitForRoles(Page page, Portal portal) {
        for (int i = 0; i < PATIENCE_S && !page.content().contains("Press officer"); i++) {
            page.waitForTimeout(1000);
            page.navigate(portal.at("/me"));
        }
        assertThat(page.locator("#content")).containsText("Press officer");
        assertThat(page.locator("header .acting")).containsText("International Service for Human Rights");
    }

    private static void accept(Page page) {
        page.locator("#kc-info-message a").click();
        fill(page, "#firstName", "Noura");
        fill(page, "#lastName", "Newcomer");
        page.locator("[type=submit]").click();
        fill(page, "#password-new", SECRET);
        fill(page, "#password-confirm", SECRET);
        page.locator("[type=submit]").click();
    }

    private static void fill(Page page, String field, String text) {
        page.locator(field).fill(text);
    }

    private String link(Portal portal) throws Exception {
        String mails = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(portal.told("MAIL_URL") + "/mails"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        int mine = mails.indexOf(address);
        assertThat(mine).isPositive();
        Matcher link = LINK.matcher(mails);
        assertThat(link.find(mine)).isTrue();
        return link.group();
    }
}
