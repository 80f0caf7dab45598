package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPlan;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sections of a plan are talked about by those who see them, and nobody learns there that there are others. */
@ExtendWith(TestEnvironment.class)
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
            reader.press("Propose").sees("Your amendment has been submitted.");

            writer.open("/dashboard").sees("Answer amendments to a plan");
            writer.open(plan).sees("When?").sees("proposes:");
            assertThat(margin(writer).locator("ins")).hasText("in May");
            for (int width : List.of(1_280, 360)) {
                writer.page().setViewportSize(width, 900);
                position(writer, width > 1_000);
            }
            writer.page().setViewportSize(1_280, 900);
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

    /** What is open about the paragraph with the only comment. */
    private static Locator margin(Person reader) {
        return reader.page().locator(".chapter .pair > .margin");
    }

    /** Beside the paragraph where there is space, else below it; never is anything cut off at the side. */
    private static void position(Person reader, boolean beside) {
        BoundingBox words =
                reader.page().locator(".pair:has(> .margin) > .place").boundingBox();
        BoundingBox talk = margin(reader).boundingBox();
        if (beside) {
            Assertions.assertThat(talk.x).isGreaterThanOrEqualTo(words.x + words.width);
            Assertions.assertThat(talk.y).isLessThan(words.y + words.height);
        } else {
            Assertions.assertThat(talk.y).isGreaterThanOrEqualTo(words.y + words.height);
        }
        Assertions.assertThat(reader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
