package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.leak.Superuser;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;
import ngo.portal.story.Chromium;
import ngo.portal.story.Legible;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of mail in the language of its recipient, and as readable for everybody as a page. */
@ExtendWith(TestEnvironment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersIT {

    static final Path OF_KEYCLOAK = Path.of("../keycloak/themes/portal/email/messages");
    private static final Path OF_THE_PORTAL = Path.of("../portal-ejb/src/main/resources/ngo/portal/ejb/notification");

    private static final Pattern ARGUMENTS = Pattern.compile("\\{[^{}]*[{}]|[{}\\n]|\\\\u20..");
    private static final int MIN_LENGTH = 12;

    private static final Pattern MARKED = Pattern.compile("⟦[^⟦⟧]*⟧");

    /** Languages whose letters are read in dark, and all others in light: colours do not depend on the language. */
    private static final Set<String> IN_THE_DARK = Set.of("fr", "ar", PseudoLanguage.TAG);

    private static final int PHONE = 320;
    private static final int TABLET = 768;
    private static final int HEIGHT = 800;

    private static final String ORGANISATION = "Sample Organisation";
    private static final String FIRST_NAME = "Amina";

    /** Has Keycloak send a letter to a person. */
    private interface Sender {
        void send(LettersIT to, String person, String address) throws Exception;
    }

    /** What Keycloak sends, by the name of its page in the theme. */
    private static final Map<String, Sender> KINDS = Map.of(
            "executeActions",
            (it, person, address) -> it.realm
                    .administration()
                    .put("/users/" + person + "/execute-actions-email", List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP")),
            "email-verification",
            (it, person, address) -> it.realm.administration().put("/users/" + person + "/send-verify-email", Map.of()),
            "org-invite",
            (it, person, address) -> it.realm.administration().invite(it.organisation, address, "en"),
            "password-reset",
            (it, person, address) -> new Stranger("10.6." + Math.floorMod(person.hashCode(), 200) + ".1")
                    .askForAPassword(it.realm.signIn(), address));

    /** People of the sample who get few other letters, by the language in which they get one. */
    private static final Map<String, String> READERS = Map.of(
            "en",
            "finance@frontline.example",
            "fr",
            "both@coalition.example",
            "es",
            "reviewer2@frontline.example",
            "ar",
            "custodian@amnesty.example",
            "ru",
            "grants@protectdefenders.example",
            PseudoLanguage.TAG,
            "press@amnesty.example");

    private RealRealm realm;
    private String organisation = "";

    /** As the portal writes one: somebody waits for an answer that is due. It comes into the letter that is open already, if there is one. */
    private static final String WRITE =
            """
            with opened as (
              insert into letter (id, subject, language, due_at) select gen_random_uuid(), p.subject, '%s', now()
              from person p where p.email = '%s'
              on conflict (subject) where closed_at is null do update set language = excluded.language, due_at = excluded.due_at
              returning id, subject)
            insert into letter_item (organisation_id, notification_id, subject, letter_id)
            select notified.organisation_id, notified.id, o.subject, o.id from opened o cross join lateral (
              select n.organisation_id, n.id from notification n
              join statement s on s.id = n.subject_id and s.state = 'OPEN_FOR_SIGN_ON' and s.hard_deadline > now()
              where n.needs_answer and not exists (select 1 from letter_item i where i.notification_id = n.id and i.subject = o.subject)
              limit 1) notified
            """;

    @BeforeAll
    void importTheRealm(Portal portal) throws Exception {
        realm = RealRealm.imported(
                portal, "letters-" + UUID.randomUUID().toString().substring(0, 8));
        Administration administration = realm.administration();
        assertThat(administration
                        .put("", Map.of("supportedLocales", List.of("en", "fr", "es", "ar", "ru", PseudoLanguage.TAG)))
                        .status())
                .isEqualTo(204);
        Map<String, String> longer = new HashMap<>();
        read(OF_KEYCLOAK, "en")
                .forEach((key, words) ->
                        longer.put(key.toString(), PseudoLanguage.marked(PseudoLanguage.stretched(words.toString()))));
        assertThat(administration
                        .post("/localization/" + PseudoLanguage.TAG, longer)
                        .status())
                .isEqualTo(204);
        organisation = administration
                .post(
                        "/organizations",
                        Map.of(
                                "name",
                                ORGANISATION,
                                "alias",
                                "sample",
                                "domains",
                                List.of(Map.of("name", "sample.example"))))
                .id();
    }

    @AfterAll
    void removeTheRealm() {
        realm.close();
    }

    @Test
    void everyKindOfKeycloakIsOneOfThose() throws IOException {
        try (Stream<Path> pages = Files.list(OF_KEYCLOAK.resolve("../html"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".ftl", ""))
                            .filter(name -> !name.equals("template")))
                    .containsExactlyInAnyOrderElementsOf(KINDS.keySet());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your account needs your attention, set a password, Confirm your e-mail address",
        "fr, Une étape pour votre compte, choisir un mot de passe, Confirmer votre adresse e-mail",
        "es, Un paso pendiente para su cuenta, elegir una contraseña, Confirme su correo electrónico",
        "ar, خطوة مطلوبة لحسابك, تعيين كلمة مرور, تأكيد بريدك الإلكتروني",
        "ru, Шаг для вашей учётной записи, задать пароль, Подтвердите адрес электронной почты",
        PseudoLanguage.TAG + ", ⟦, ⟦, ⟦"
    })
    void aLetterSpeaksTheLanguageOfItsReader(
            String language, String step, String act, String confirmation, Portal portal, Chromium chromium)
            throws Exception {
        Letters letters = Letters.of(portal);
        String address = UUID.randomUUID() + "@elsewhere.example";
        String person = person(address, language);
        int number = 0;
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (Map.Entry<String, Sender> kind : KINDS.entrySet()) {
                kind.getValue().send(this, person, address);
                number++;
                Letters.Letter letter = letters.awaitTo(address, number);
                assertThat(letter.text())
                        .as(kind.getKey())
                        .contains("Coalition Portal")
                        .doesNotContain("portal.", "{0}");
                assertThat(letter.link()).startsWith(portal.keycloak().toString());
                isFor(language, letter, OF_KEYCLOAK, page, "Coalition Portal");
                switch (kind.getKey()) {
                    case "executeActions" -> {
                        assertThat(letter.subject()).startsWith(step);
                        assertThat(letter.text()).contains(act);
                        whereItLeadsSaysTheSame(page, letter, language, act);
                    }
                    case "email-verification" -> assertThat(letter.subject()).startsWith(confirmation);
                    case "org-invite" -> assertThat(letter.text()).contains(ORGANISATION, FIRST_NAME);
                    default -> assertThat(letter.subject()).isNotBlank();
                }
            }
        }
    }

    /** The pseudo-language is that of letters alone. */
    private static void whereItLeadsSaysTheSame(Page page, Letters.Letter letter, String language, String act) {
        if (!language.equals(PseudoLanguage.TAG)) {
            page.navigate(letter.link());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("#kc-info-message").innerText()).contains(act);
        }
    }

    private String person(String address, String language) {
        return realm.administration()
                .post(
                        "/users",
                        Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "enabled",
                                true,
                                "firstName",
                                FIRST_NAME,
                                "lastName",
                                "Person",
                                "attributes",
                                Map.of("locale", List.of(language))))
                .id();
    }

    @Test
    void pendingTasksAreListedInTheLanguageOfTheReader(Portal portal, Chromium chromium) throws Exception {
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

    /**
     * It is in this language throughout, and everybody can read it on a phone and on a tablet, in dark or in light.
     *
     * @param data names that it contains
     */
    static void isFor(String language, Letters.Letter letter, Path bundles, Page page, String... data)
            throws IOException {
        ColorScheme scheme = IN_THE_DARK.contains(language) ? ColorScheme.DARK : ColorScheme.LIGHT;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(PHONE, HEIGHT);
        page.setContent(letter.html());
        assertThat(hurdles(page, language)).as(scheme + letter.html()).isEmpty();
        assertThat(Legible.isWiderThanTheWindow(page)).as(letter.html()).isFalse();
        page.setViewportSize(TABLET, HEIGHT);
        assertThat(Legible.isWiderThanTheWindow(page)).as(letter.html()).isFalse();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.locator("a").first().getAttribute("href")).isEqualTo(letter.link());
        List<String> said = List.of(
                letter.subject(),
                letter.text(),
                page.title(),
                page.locator("body").innerText());
        for (String english : sentences(bundles, language)) {
            assertThat(String.join("\n", said)).as(language).doesNotContain(english);
        }
        if (language.equals(PseudoLanguage.TAG)) {
            assertThat(said)
                    .allSatisfy(
                            words -> assertThat(unmarked(words, data)).as(words).doesNotContainPattern("\\p{L}"));
        }
    }

    /** Nobody reads the pseudo-language, and axe does not know it. */
    private static List<String> hurdles(Page page, String language) {
        return Legible.hurdles(page).stream()
                .filter(hurdle -> !language.equals(PseudoLanguage.TAG) || !hurdle.startsWith("html-lang-valid"))
                .toList();
    }

    /** The text outside of marks, and is neither an address nor data. */
    private static String unmarked(String words, String... data) {
        String rest = words;
        while (MARKED.matcher(rest).find()) {
            rest = MARKED.matcher(rest).replaceAll("");
        }
        rest = rest.replaceAll("https?://\\S+", "");
        for (String name : data) {
            rest = rest.replace(name, "");
        }
        return rest;
    }

    /** What the English letters say and no letter in this language does. */
    private static List<String> sentences(Path bundles, String language) throws IOException {
        String theirs = String.join("\n", said(bundles, language));
        return said(bundles, "en").stream()
                .flatMap(ARGUMENTS::splitAsStream)
                .map(String::strip)
                .filter(part -> part.length() >= MIN_LENGTH && !theirs.contains(part))
                .toList();
    }

    private static List<String> said(Path bundles, String language) throws IOException {
        return read(bundles, language).values().stream().map(Object::toString).toList();
    }

    private static Properties read(Path bundles, String language) throws IOException {
        Properties words = new Properties();
        try (Stream<Path> files = Files.list(bundles)) {
            for (Path file : files.filter(one -> one.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                words.load(Files.newBufferedReader(file));
            }
        }
        return words;
    }
}
