package ngo.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the request to the approved text, by people whose browsers run no script. */
@ExtendWith(Stage.class)
class TranslatingAStatementIT {

    private static final List<String> FRENCH =
            List.of("Libérez-la", "Nous demandons sa libération *immédiate* avant le 18 décembre 2026.");

    @Test
    void aTranslationIsAskedForWrittenReturnedReviewedAndApproved(Portal portal, Chromium chromium) {
        try (Person author = Person.signIn(chromium, portal, "member@fidh.example");
                Person pen = Person.signInWithoutScript(chromium, portal, "member@fidh.example");
                Person translator = Person.signInWithoutScript(chromium, portal, "member@awid.example");
                Person reviewer = Person.signInWithoutScript(chromium, portal, "signatory@fidh.example")) {
            String statement = drafted(author);

            pen.open(statement + "/translations").sees("No translations yet");
            pen.choose("Language", "French (français)")
                    .choose("Who translates", "Association for Women's Rights in Development");
            pen.press("Ask for it").sees("The translation is asked for.").sees("Requested");

            translator.open("/dashboard").sees("Release her");
            translator.open(statement + "/translations/fr/edit").sees("To do: 2 of 2 segments");
            translator.page().locator("textarea").first().fill("Liberez-la 1000");
            translator.press("Save and hand in").sees("The translation is not finished. Segments to look at: 2.");
            write(translator, FRENCH);
            translator.press("Save and hand in").sees("waits for its review").sees("Drafted");

            reviewer.open(statement + "/translations/fr").sees("Libérez-la");
            reviewer.page().locator("#reason").fill("“Sans délai” is better.");
            reviewer.press("Return with a reason").sees("returned with your reason");

            translator.open(statement + "/translations/fr/edit").sees("“Sans délai” is better.");
            translator.page().locator("textarea").first().fill("Libérez-la sans délai");
            translator.press("Save and hand in").sees("waits for its review");

            reviewer.open(statement + "/translations/fr")
                    .press("Mark as reviewed")
                    .sees("waits for approval");
            pen.open(statement + "/translations/fr").press("Approve").sees("The translation is approved.");
            assertThat(pen.page().locator("#content .state").first()).hasText("Approved");

            changed(author, statement);
            pen.open(statement + "/translations").sees("Out of date");
            translator.open(statement + "/translations/fr/edit?show=open").sees("Changed in the original since:");
            assertThat(translator.page().locator("textarea")).hasCount(1);
        }
    }

    private static String drafted(Person author) {
        author.open("/statements/new")
                .fill("Title", "Release her")
                .fill("Text", "We ask for her *immediate* release before 18 December 2026.");
        author.press("Save").sees("We ask for her");
        return author.page().url().replaceFirst("^.*(/statements/[0-9a-f-]{36}).*$", "$1");
    }

    private static void changed(Person author, String statement) {
        author.open(statement + "/edit");
        author.page().locator("#s\\:0\\:body").fill("We ask for her *immediate* release before 19 December 2026.");
        author.press("Save").sees("19 December");
    }

    private static void write(Person translator, List<String> words) {
        Locator fields = translator.page().locator("textarea");
        for (int i = 0; i < words.size(); i++) {
            fields.nth(i).fill(words.get(i));
        }
    }
}
