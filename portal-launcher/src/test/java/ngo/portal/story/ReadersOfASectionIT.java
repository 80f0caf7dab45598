package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Saving a section of a plan also saves its readers, and the page confirms who they are. */
@ExtendWith(TestEnvironment.class)
class ReadersOfASectionIT {

    private static final String TEXT = "#s\\:0\\:body";

    @Test
    void oneSaveCountsForTheWordsAndForTheirReaders(Portal portal, Chromium chromium) {
        try (Person writer = Person.signIn(chromium, portal, "member@fidh.example");
                Person colleague = Person.signIn(chromium, portal, "signatory@fidh.example")) {
            PlanWriter begun = PlanWriter.begin(writer, "Said to whom");
            writer.followWhole("Begin: Problem");
            writer.page().locator(TEXT).fill("They listen in.");
            writer.tick("Public:").press("Save");
            writer.sees("Saved. Visible to all who have the plan, and to the public once it is adopted.");
            colleague.open(begun.plan()).sees("They listen in.");

            writer.followWhole("Write: Problem");
            writer.page().locator(TEXT).fill("My cousin told me.");
            writer.tick("Only me:").press("Save").sees("Saved. Visible to you only.");

            assertThat(colleague.open(begun.plan()).page().content())
                    .doesNotContain("My cousin told me.", "They listen in.");
            writer.followWhole("Write: Problem");
            writer.tick("Named organisations:").press("Save").sees("Tick the organisations");
            writer.pick("Named organisations", "Association for Women's Rights in Development");
            writer.press("Save").sees("Saved. Visible to your organisation, and to AWID once they have the plan.");
        }
    }

    @Test
    @Tag("part-4")
    void theSecondSaverSeesTheChosenReaders(Portal portal, Chromium chromium) {
        try (Person first = Person.signIn(chromium, portal, "member@fidh.example");
                Person second = Person.signIn(chromium, portal, "signatory@fidh.example")) {
            PlanWriter writer = PlanWriter.begin(first, "Two circles");
            writer.writes("Problem", "They are in prison.");
            first.followWhole("Write: Problem");
            second.open(writer.plan()).followWhole("Write: Problem");

            first.tick("Everybody who has the plan:")
                    .press("Save")
                    .sees("Saved. Visible to your organisation, and to everybody else");
            second.page().locator(TEXT).fill("They are in prison, for nothing.");
            second.tick("Public:").press("Save");

            second.sees("Somebody else has changed who sees the section.");
            assertThat(second.page().locator(TEXT)).hasValue("They are in prison, for nothing.");
            assertThat(second.page().getByLabel("Public:")).isChecked();
            second.press("Save my version").sees("Saved. Visible to all who have the plan, and to the public");
            second.sees("They are in prison, for nothing.");
        }
    }
}
