package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two colleagues who change the same words at the same time lose none of theirs. */
@ExtendWith(TestEnvironment.class)
class TwoWritersIT {

    private static final String TEXT = "#s\\:0\\:body";

    @Test
    void theSecondSaverSeesBothTextsAndDecides(Portal portal, Chromium chromium) {
        try (Person first = Person.signIn(chromium, portal, "member@fidh.example");
                Person second = Person.signIn(chromium, portal, "signatory@fidh.example")) {
            first.open("/statements/new").fill("Title", "Two pens").fill("Text", "We ask for her release.");
            first.press("Save").sees("We ask for her release.");
            String statement = first.page().url().replaceFirst("^.*(/statements/[0-9a-f-]{36}).*$", "$1");
            first.open(statement + "/edit");
            second.open(statement + "/edit");

            first.page().locator(TEXT).fill("We demand her release today.");
            first.press("Save").sees("We demand her release today.");
            second.page().locator(TEXT).fill("We ask for her release without delay.");
            second.press("Save");

            second.sees("Changed while you were writing").sees("demand").sees("without delay");
            assertThat(second.page().locator(TEXT)).hasValue("We ask for her release without delay.");
            first.open(statement).sees("We demand her release today.");

            second.press("Save my version").sees("We ask for her release without delay.");
        }
    }

    @Test
    @Tag("part-4")
    void itIsTheSameWithASectionOfAPlan(Portal portal, Chromium chromium) {
        try (Person first = Person.signIn(chromium, portal, "member@fidh.example");
                Person second = Person.signIn(chromium, portal, "signatory@fidh.example")) {
            PlanWriter writer = PlanWriter.begin(first, "Two pens on a plan");
            writer.writes("Problem", "They are in prison.");
            first.followWhole("Write: Problem");
            second.open(writer.plan()).followWhole("Write: Problem");

            first.page().locator(TEXT).fill("They are in prison since May.");
            first.press("Save").sees("since May");
            second.page().locator(TEXT).fill("They are in prison without trial.");
            second.press("Save");

            second.sees("Changed while you were writing").sees("since May").sees("without trial");
            assertThat(second.page().locator(TEXT)).hasValue("They are in prison without trial.");
            first.open(writer.plan()).sees("since May");

            second.page().locator(TEXT).fill("They are in prison since May, without trial.");
            second.press("Save my version").sees("They are in prison since May, without trial.");
        }
    }

    @Test
    @Tag("part-4")
    void aRecordSavedByOthersIsShownBesideTheUnsavedInput(Portal portal, Chromium chromium) {
        try (Person first = Person.signIn(chromium, portal, "member@fidh.example");
                Person second = Person.signIn(chromium, portal, "signatory@fidh.example")) {
            PlanWriter writer = PlanWriter.begin(first, "Two pens on a record");
            first.open(writer.plan() + "/objectives/new").fill("What should be achieved", "A law.");
            first.press("Save").sees("The objective is saved.");
            for (Person one : List.of(first, second)) {
                one.open(writer.plan() + "/recommendations").follow("Change");
            }

            first.fill("What should be achieved", "A good law.").press("Save").sees("The objective is saved.");
            second.fill("What should be achieved", "A law soon.").press("Save");

            second.sees("Somebody has saved changes in the meantime.").sees("A good law.");
            assertThat(second.field("What should be achieved")).hasValue("A law soon.");
            first.open(writer.plan() + "/recommendations").sees("A good law.");

            second.fill("What should be achieved", "A good law soon.")
                    .press("Save my version")
                    .sees("The objective is saved.");
            second.open(writer.plan() + "/recommendations").sees("A good law soon.");
        }
    }
}
