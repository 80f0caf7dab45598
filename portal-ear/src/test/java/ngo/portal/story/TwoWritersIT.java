package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two colleagues who change the same words at the same time lose none of theirs. */
@ExtendWith(Stage.class)
class TwoWritersIT {

    private static final String TEXT = "#s\\:0\\:body";

    @Test
    void whoeverSavesSecondSeesBothTextsAndDecides(Portal portal, Chromium chromium) {
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

            second.sees("Changed while you wrote").sees("demand").sees("without delay");
            assertThat(second.page().locator(TEXT)).hasValue("We ask for her release without delay.");
            first.open(statement).sees("We demand her release today.");

            second.press("Save my version").sees("We ask for her release without delay.");
        }
    }
}
