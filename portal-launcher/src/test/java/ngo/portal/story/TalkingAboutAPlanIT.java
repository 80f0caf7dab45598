package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sections of a plan are talked about by those who see them, and nobody learns there that there are others. */
@ExtendWith(Stage.class)
class TalkingAboutAPlanIT {

    private static final String TITLE = "A plan that is talked about";
    private static final Pattern OF_OTHER_SECTIONS = Pattern.compile("A minister|They are free|Targets|Power analysis");

    @Test
    void otherWordsAreProposedAcceptedAndCompared(Portal portal, Chromium chromium) {
        String plan = "/plans/"
                + new StagedPlan(account -> new Program(portal.address(), portal.keycloak(), account))
                        .reaching("sharedPlan", TITLE);
        try (Person writer = Person.signIn(chromium, portal, "member@fidh.example");
                Person reader = Person.signIn(chromium, portal, "member@awid.example")) {
            reader.open(plan).follow("Discuss : Tools and actions").fill("Comment", "When?");
            reader.press("Add comment").sees("Comment added.").sees("We meet.");
            reader.open(plan + "/amendments?paragraph=1").fill("Proposed wording", "We meet in May.");
            reader.press("Propose").sees("Your amendment waits");

            writer.open("/dashboard").sees("Answer amendments to a plan");
            writer.open(plan).sees("1 comment").sees("1 amendment");
            writer.open(plan + "/amendments").press("Accept").sees("Accepted: the text has a new version.");
            writer.open(plan + "/discussion").press("Resolve").sees("Resolved by");

            reader.open(plan).sees("We meet in May.");
            reader.follow("Versions : Tools and actions").sees("Amended").sees("Tools and actions");
            Locator content = reader.page().locator("#content");
            assertThat(content.locator("ins")).hasText("in May");
            assertThat(content).not().containsText(OF_OTHER_SECTIONS);
            assertThat(content).not().containsText("ACTIONS");
            reader.open(plan + "/discussion");
            assertThat(content).not().containsText(OF_OTHER_SECTIONS);
        }
    }
}
