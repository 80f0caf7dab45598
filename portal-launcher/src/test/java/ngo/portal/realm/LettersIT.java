package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.leak.Superuser;
import ngo.portal.story.Chromium;
import ngo.portal.story.Legible;
import ngo.portal.story.Portal;
import ngo.portal.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of mail in the language of whoever gets it, and as readable for everybody as a page. */
@ExtendWith(Stage.class)
class LettersIT {

    static final Path OF_KEYCLOAK = Path.of("../keycloak/themes/portal/email/messages");
    private static final Path OF_THE_PORTAL = Path.of("../portal-ejb/src/main/resources/ngo/portal/ejb/notification");

    private static final Pattern ARGUMENTS = Pattern.compile("\\{[^{}]*[{}]|[{}\\n]|\\\\u20..");
    private static final int TELLING = 12;

    /** People of the sample who get few other letters, by the language in which they get one. */
    private static final Map<String, String> READERS = Map.of(
            "en", "finance@frontline.example",
            "fr", "both@coalition.example",
            "es", "reviewer2@frontline.example",
            "ar", "custodian@amnesty.example",
            "ru", "grants@protectdefenders.example");

    /** As the portal writes one: somebody waits for an answer that is due. */
    private static final String WRITE =
            """
            with opened as (
              insert into letter (id, subject, language, due_at) select gen_random_uuid(), p.subject, '%s', now()
              from person p where p.email = '%s' returning id, subject)
            insert into letter_item (organisation_id, notification_id, subject, letter_id)
            select told.organisation_id, told.id, o.subject, o.id from opened o cross join lateral (
              select n.organisation_id, n.id from notification n
              join statement s on s.id = n.subject_id and s.state = 'OPEN_FOR_SIGN_ON' and s.hard_deadline > now()
              where n.needs_answer and not exists (select 1 from letter_item i where i.notification_id = n.id and i.subject = o.subject)
              limit 1) told
            """;

    @ParameterizedTest
    @CsvSource({
        "en, Your account needs a step, set a password, Confirm your email address",
        "fr, Une étape pour votre compte, choisir un mot de passe, Confirmer votre adresse électronique",
        "es, Un paso pendiente para su cuenta, elegir una contraseña, Confirme su correo electrónico",
        "ar, خطوة مطلوبة لحسابك, تعيين كلمة مرور, تأكيد بريدك الإلكتروني",
        "ru, Шаг для вашей учётной записи, задать пароль, Подтвердите адрес электронной почты"
    })
    void aLetterSpeaksTheLanguageOfItsReader(
            String language, String step, String act, String confirmation, Portal portal, Chromium chromium)
            throws Exception {
        Administration administration = Administration.of(portal, "coalition");
        Letters letters = Letters.of(portal);
        String address = UUID.randomUUID() + "@elsewhere.example";
        String person = administration
                .post(
                        "/users",
                        Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "enabled",
                                true,
                                "attributes",
                                Map.of("locale", List.of(language))))
                .id();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            administration.put(
                    "/users/" + person + "/execute-actions-email", List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"));
            Letters.Letter steps = letters.lastTo(address);
            assertThat(steps.subject()).isEqualTo(step);
            assertThat(steps.text()).contains(act).contains("Coalition Portal").doesNotContain("portal.", "{0}");
            isFor(language, steps, OF_KEYCLOAK, page);

            administration.put("/users/" + person + "/send-verify-email", Map.of());
            Letters.Letter proof = letters.lastTo(address, confirmation);
            assertThat(proof.link()).startsWith(portal.keycloak().toString());
            isFor(language, proof, OF_KEYCLOAK, page);

            String newcomer = UUID.randomUUID() + "@elsewhere.example";
            administration.invite(administration.organisation("rsf"), newcomer, language);
            Letters.Letter invitation = letters.lastTo(newcomer);
            assertThat(invitation.text()).contains("Reporters Without Borders");
            isFor(language, invitation, OF_KEYCLOAK, page);
        } finally {
            administration.delete("/users/" + person);
        }
    }

    @Test
    void whatWaitsIsToldInTheLanguageOfItsReader(Portal portal, Chromium chromium) throws Exception {
        try (Superuser superuser = Superuser.of(portal)) {
            for (Map.Entry<String, String> reader : READERS.entrySet()) {
                superuser.run(WRITE.formatted(reader.getKey(), reader.getValue()));
            }
        }
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (Map.Entry<String, String> reader : READERS.entrySet()) {
                String language = reader.getKey();
                Letters.Letter letter =
                        Letters.of(portal).lastTo(reader.getValue(), "<html lang=\"" + language + "\"", "UTC");
                assertThat(letter.text()).contains("UTC").contains(portal.at("/notifications"));
                isFor(language, letter, OF_THE_PORTAL, page);
            }
        }
    }

    /** It is in this language throughout, and everybody can read it on a phone. */
    static void isFor(String language, Letters.Letter letter, Path bundles, Page page) throws IOException {
        page.setViewportSize(320, 800);
        page.setContent(letter.html());
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.locator("a").getAttribute("href")).isEqualTo(letter.link());
        assertThat(Legible.isWiderThanTheWindow(page)).as(letter.html()).isFalse();
        assertThat(Legible.hurdles(page)).isEmpty();
        String shown = page.locator("body").innerText();
        for (String english : sentences(bundles, language)) {
            assertThat(letter.subject() + letter.text() + shown).as(language).doesNotContain(english);
        }
    }

    /** What the English letters say and no letter in this language does. */
    private static List<String> sentences(Path bundles, String language) throws IOException {
        String theirs = String.join("\n", said(bundles, language));
        return said(bundles, "en").stream()
                .flatMap(ARGUMENTS::splitAsStream)
                .map(String::strip)
                .filter(part -> part.length() >= TELLING && !theirs.contains(part))
                .toList();
    }

    private static List<String> said(Path bundles, String language) throws IOException {
        Properties words = new Properties();
        try (Stream<Path> files = Files.list(bundles)) {
            for (Path file : files.filter(one -> one.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                words.load(Files.newBufferedReader(file));
            }
        }
        return words.values().stream().map(Object::toString).toList();
    }
}
