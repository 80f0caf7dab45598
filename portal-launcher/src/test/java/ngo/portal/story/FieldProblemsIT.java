package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.api.StagedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Errors of a form are listed at the top of the page, link to their fields, and are announced to screen readers. */
@ExtendWith(TestEnvironment.class)
class FieldProblemsIT {

    @Test
    void aProblemIsFoundHeardAndReachedFromTheHeadOfThePage(Portal portal, Chromium chromium) {
        try (Person writer = Person.signIn(chromium, portal, "member@fidh.example")) {
            writer.open("/statements/new");
            assertThat(writer.page().locator("#title")).not().hasAttribute("aria-invalid", "true");
            assertThat(writer.page().locator("#addressees-optional")).hasText("(optional)");
            assertThat(writer.page().locator("#title-optional")).hasCount(0);
            assertThat(writer.page().locator("#addressees").getAttribute("aria-describedby"))
                    .isEqualTo("addressees-help addressees-optional");

            writer.press("Save");
            seesTheProblem(writer.page());
            assertThat(writer.page().locator("#problems")).isFocused();
            writer.click("#problems a");
            assertThat(writer.page().locator("#title")).isFocused();

            String statement = new StagedStatement(account -> new Program(portal.address(), portal.keycloak(), account))
                    .reaching("draft", "Nobody says anything");
            writer.open("/statements/" + statement + "/discussion?paragraph=1").press("Add comment");
            assertThat(writer.page().locator("#problems a")).hasText("Comment: Please fill this in.");

            writer.open("/statements/" + statement + "/edit").press("Add a section");
            assertThat(writer.page().locator("[id='s:1:heading']").getAttribute("aria-describedby"))
                    .isEqualTo("s:1:heading-optional");
            writer.open("/plans/new");
            assertThat(writer.page().locator("#startsOn").getAttribute("aria-describedby"))
                    .isEqualTo("startsOn-optional");

            withoutScripts(writer.context(), chromium, portal);
        }
    }

    private static void withoutScripts(BrowserContext signedIn, Chromium chromium, Portal portal) {
        try (BrowserContext plain = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(signedIn.storageState()))) {
            Page page = plain.newPage();
            page.navigate(portal.at("/statements/new"));
            page.locator("#save").press("Enter");
            seesTheProblem(page);
            assertThat(page.locator("#problems:focus")).hasCount(1);
        }
    }

    private static void seesTheProblem(Page page) {
        Locator title = page.locator("#title");
        assertThat(page.locator("#problems a[href='#title']")).hasText("The text needs a title.");
        assertThat(page).hasTitle(Pattern.compile("^Error: New statement"));
        assertThat(title).hasAttribute("aria-invalid", "true");
        assertThat(title.getAttribute("aria-describedby")).contains("title-problem");
        assertThat(page.locator("#title-problem")).hasText("The text needs a title.");
    }
}
