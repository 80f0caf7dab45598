package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person who works for two organisations at once, in a tab for each, never writes for the wrong one. */
@ExtendWith(TestEnvironment.class)
class TwoTabsIT {

    @Test
    void twoTabsOfOnePersonKeepTheirOrganisations(Portal portal, Chromium chromium) {
        String title = "Written for FIDH " + UUID.randomUUID();
        try (Person fidh = Person.signInFor(chromium, portal, "both@coalition.example", "fidh");
                Person omct = fidh.inAnotherTab()) {
            fidh.follow("New statement").fill("Title", title);
            omct.open("/dashboard?for=omct").follow("Statements");
            actsFor(omct, "World Organisation Against Torture");

            fidh.press("Save").sees(title);

            actsFor(fidh, "International Federation for Human Rights");
            assertThat(fidh.page().url()).contains("for=fidh");
            omct.open(path(fidh.page()) + "?for=omct");
            assertThat(omct.page().locator("h1")).hasText("Page not found");
        }
    }

    @Test
    void aStepThatWasTakenInTheOtherTabIsRefusedInWords(Portal portal, Chromium chromium) {
        try (Person early = Person.signIn(chromium, portal, "member@fidh.example");
                Person late = early.inAnotherTab()) {
            early.open("/statements/new").fill("Title", "Sent twice").press("Save");
            String statement = path(early.page()).replaceFirst("/edit$", "");
            for (Person one : List.of(early, late)) {
                one.open(statement + "/consultation").tick("All organisations of the coalition");
            }

            early.press("Start consultation").sees("The consultation has started.");
            late.press("Start consultation").sees("This step is not possible in the document’s current state.");
        }
    }

    private static void actsFor(Person person, String organisation) {
        assertThat(person.page().locator("header .acting")).containsText(organisation);
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
