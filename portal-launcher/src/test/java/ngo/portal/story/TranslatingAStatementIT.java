package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the request to the approved text, by people whose browsers run no script. */
@ExtendWith(TestEnvironment.class)
class TranslatingAStatementIT {

    private static final String ENGLISH_SAMPLE = "Defenders from all over the world";
    private static final String FRENCH_SAMPLE = "Les défenseuses et défenseurs du monde entier";
    private static final String SPANISH_SAMPLE = "Defensoras y defensores de todo el mundo";
    private static final String ARABIC_SAMPLE = "المدافعون والمدافعات عن حقوق الإنسان من أنحاء العالم";
    private static final String RUSSIAN_SAMPLE = "Правозащитницы и правозащитники со всего мира";

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
                    .pick("Who translates", "Association for Women's Rights in Development");
            pen.press("Ask for it").sees("The translation has been requested.").sees("Requested");
            requireForTheRelease(pen, statement);

            translator.open("/dashboard").sees("Release her");
            translator.open(statement + "/translations/fr/edit").sees("To do: 2 of 2 segments");
            translator.page().locator("textarea").first().fill("Liberez-la 1000");
            translator.press("Save and submit").sees("The translation is not finished. Segments to check: 2.");
            write(translator, FRENCH);
            translator.press("Save and submit").sees("is waiting for review").sees("Drafted");

            reviewer.open(statement + "/translations/fr").sees("Libérez-la");
            reviewer.page().locator("#reason").fill("“Sans délai” is better.");
            reviewer.press("Return with a reason").sees("returned with your reason");

            translator.open(statement + "/translations/fr/edit").sees("“Sans délai” is better.");
            translator.page().locator("textarea").first().fill("Libérez-la sans délai");
            translator.press("Save and submit").sees("is waiting for review");

            reviewer.open(statement + "/translations/fr")
                    .press("Mark as reviewed")
                    .sees("is waiting for approval");
            pen.open(statement + "/translations/fr").press("Approve").sees("The translation is approved.");
            PlaywrightAssertions.assertThat(
                            pen.page().locator("#content .state").first())
                    .hasText("Approved");

            changed(author, statement);
            pen.open(statement + "/translations").sees("Out of date");
            translator.open(statement + "/translations/fr/edit?show=open").sees("Changed in the original since:");
            PlaywrightAssertions.assertThat(translator.page().locator("textarea"))
                    .hasCount(1);
        }
    }

    /** The sample statement: French and Spanish approved, Arabic reviewed, Russian of an earlier text. */
    @Test
    void whatIsApprovedIsReadInPublicAndOtherLanguagesShowTheOriginalAndSaySo(Portal portal) throws Exception {
        String place = "/statements/" + sample(portal, "slug");
        String original = portal.get("/en" + place + ".txt").body();

        for (String language : List.of("fr", "es")) {
            String words = language.equals("fr") ? FRENCH_SAMPLE : SPANISH_SAMPLE;
            String text = portal.get("/" + language + place + ".txt").body();
            assertThat(text).contains(words).doesNotContain(ENGLISH_SAMPLE);
            assertThat(shown(portal, "/" + language + place))
                    .contains("lang=\"" + language + "\" dir=\"auto\">" + words)
                    .contains(fingerprint(text), fingerprint(original))
                    .doesNotContain(ENGLISH_SAMPLE);
        }
        assertThat(shown(portal, "/ar" + place))
                .contains("لا توجد ترجمة معتمدة", ENGLISH_SAMPLE, fingerprint(original))
                .doesNotContain(ARABIC_SAMPLE);
        assertThat(shown(portal, "/ru" + place))
                .contains("Утверждённого перевода на этот язык нет", ENGLISH_SAMPLE, fingerprint(original))
                .doesNotContain(RUSSIAN_SAMPLE);
        assertThat(shown(portal, "/en" + place)).doesNotContain("No approved translation");
    }

    @Test
    void membersFindEachSampleTranslationInItsState(Portal portal, Chromium chromium) throws Exception {
        try (Person member = Person.signIn(chromium, portal, "member@fidh.example")) {
            String statement = "/statements/" + sample(portal, "statement_id");
            member.open(statement + "/translations")
                    .sees("Approved")
                    .sees("Reviewed")
                    .sees("Out of date");
            member.open(statement + "/translations/ru/edit").sees("A sample translation for trying out the portal");
        }
    }

    /** At any position in lists: other tests publish as well. */
    private static String sample(Portal portal, String column) throws Exception {
        try (Superuser database = Superuser.of(portal)) {
            return database.strings("select " + column + " from publication where title like '" + ENGLISH_SAMPLE + "%'")
                    .get(0);
        }
    }

    private static String shown(Portal portal, String path) throws Exception {
        HttpResponse<String> page = portal.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        String body = page.body();
        return body.substring(body.indexOf("<article"), body.indexOf("</article>"));
    }

    private static String fingerprint(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The organisation that holds the pen requests that; only a lead removes it, and nothing on the page looks as if others could. */
    private static void requireForTheRelease(Person pen, String statement) {
        pen.open(statement + "/translations?edit=fr").tick("Required for the release");
        pen.press("Save").sees("The request is changed.");
        pen.open(statement + "/translations?edit=fr").sees("Only leads can lift a requirement.");
        PlaywrightAssertions.assertThat(pen.page().locator("#required")).isDisabled();
        pen.press("Save").sees("The request is changed.").sees("required for the release");
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
