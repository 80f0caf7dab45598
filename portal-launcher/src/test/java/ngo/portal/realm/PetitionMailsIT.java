package ngo.portal.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.api.Program;
import ngo.portal.api.StagedPetition;
import ngo.portal.leak.Session;
import ngo.portal.leak.Superuser;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of mail to people who sign a petition, in the language of the page on which they signed, as {@link LettersIT} reads it. */
@ExtendWith(TestEnvironment.class)
class PetitionMailsIT {

    private static final Path BUNDLES = Path.of("../portal-ejb/src/main/resources/ngo/portal/ejb/petition/signing");

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", PseudoLanguage.TAG);

    /** Where those live who get their mails in the pseudo-language, of which there is no page. */
    private static final String OF_PSEUDO = "KE";

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/petitions/confirm\\?c=([0-9A-Z]{25})");
    private static final String TITLE = "Free all of them";

    private Portal portal;
    private Letters letters;
    private Superuser database;
    private String petition = "";
    private String slug = "";

    @BeforeEach
    void openAPetition(Portal running) throws Exception {
        portal = running;
        letters = Letters.of(running);
        database = Superuser.of(running);
        petition = new StagedPetition(this::program).reaching("openPetition", TITLE);
        slug = program("member@fidh.example").get("/petitions/" + petition).field("slug");
    }

    @AfterEach
    void closeIt() throws Exception {
        database.run("delete from petition_count_state where petition_id = '%s'".formatted(petition));
        database.run("update public_petition set state = 'ARCHIVED' where petition_id = '%s'".formatted(petition));
        database.close();
    }

    private Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }

    @Test
    void everyKindOfMailIsSentToSigners(Chromium chromium) throws Exception {
        Map<String, Session> firstTime = signers();
        Map<String, Session> known = signers();
        Map<String, String> stamps = stamps(known);
        for (String language : LANGUAGES) {
            sign(of(firstTime, language), stamps, language, "new");
            sign(of(known, language), stamps, language, "known");
        }
        Set<String> kinds = new TreeSet<>();
        for (String language : LANGUAGES) {
            confirm(of(known, language), language);
            sign(of(known, language), stamps, language, "known");
            letters.awaitTo(address("new", language), 1);
            letters.awaitTo(address("known", language), 2);
        }
        database.run("update petition_pending set language = '%s' where petition_id = '%s' and country = '%s'"
                .formatted(PseudoLanguage.TAG, petition, OF_PSEUDO));
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (String content : List.of("NEUTRAL", "TITLE")) {
                sendAgain(content);
                int round = content.equals("NEUTRAL") ? 1 : 2;
                for (String language : LANGUAGES) {
                    read(letters.awaitTo(address("new", language), 1 + round), language, content, page);
                    read(letters.awaitTo(address("known", language), 2 + round), language, content, page);
                    kinds.add("subject." + content);
                    kinds.add("subject.known." + content);
                }
            }
        }

        assertThat(kinds).isEqualTo(written());
    }

    private static void read(Letters.Letter letter, String language, String content, Page page) throws IOException {
        LettersIT.isFor(language, letter, BUNDLES, page);
        assertThat(letter.subject() + letter.text()).doesNotContain("Somebody Else");
        assertThat(letter.text().contains(TITLE)).as(letter.text()).isEqualTo(content.equals("TITLE"));
    }

    /** All kinds that there are words for. */
    private static Set<String> written() throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(BUNDLES.resolve("petition-mail_en.properties")));
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("subject."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> T of(Map<String, T> each, String language) {
        return Objects.requireNonNull(each.get(language), language);
    }

    /** One for each language, in networks of their own. */
    private Map<String, Session> signers() {
        return LANGUAGES.stream().collect(Collectors.toMap(language -> language, none -> Session.ofNobody(portal)));
    }

    private String address(String who, String language) {
        return who + "-" + language + "-" + petition + "@people.example";
    }

    /** The language of the page. */
    private static String spoken(String language) {
        return language.equals(PseudoLanguage.TAG) ? "en" : language;
    }

    private String form(String language) {
        return "/" + spoken(language) + "/petitions/" + slug + "/sign";
    }

    /** Forms as they are shown, which take an entry once the keys are there. */
    private Map<String, String> stamps(Map<String, Session> readers) throws Exception {
        for (int tries = 0; tries < 300 && !hasKeys(); tries++) {
            LockSupport.parkNanos(200_000_000);
        }
        return readers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, reader -> stamp(reader.getValue(), reader.getKey())));
    }

    private boolean hasKeys() throws SQLException {
        return database.strings("select 1 from petition_batch where petition_id = '%s'".formatted(petition))
                        .size()
                >= 3;
    }

    private String stamp(Session reader, String language) {
        String page = reader.get(form(language)).body();
        Matcher stamp = STAMP.matcher(page);
        assertThat(stamp.find()).as(page).isTrue();
        return stamp.group(1);
    }

    private void sign(Session signer, Map<String, String> stamps, String language, String who) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("stamp", of(stamps, language));
        form.put("page", "");
        form.put("name", "Somebody Else");
        form.put("email", address(who, language));
        form.put("country", language.equals(PseudoLanguage.TAG) ? OF_PSEUDO : "LB");
        form.put("display", "COUNTED");
        form.put("website", "");
        HttpResponse<String> answer = signer.post(form(language), List.copyOf(form.entrySet()));
        assertThat(answer.uri().getPath()).as(answer.body()).endsWith("/sent");
    }

    private void confirm(Session signer, String language) throws Exception {
        Letters.Letter letter = letters.awaitTo(address("known", language), 1);
        Matcher code = CODE.matcher(letter.text());
        assertThat(code.find()).as(letter.text()).isTrue();
        HttpResponse<String> answer = signer.post(
                "/" + spoken(language) + "/petitions/confirm",
                List.of(
                        Map.entry("c", code.group(1)),
                        Map.entry("step", "CONFIRM"),
                        Map.entry("name", "Somebody Else"),
                        Map.entry("country", "LB"),
                        Map.entry("display", "COUNTED")));
        assertThat(answer.uri().getPath()).as(answer.body()).endsWith("/confirmed");
    }

    /** To everybody who has not confirmed yet, once what was sent before is marked as sent. */
    private void sendAgain(String content) throws SQLException {
        String busy =
                "select 1 from petition_pending where petition_id = '%s' and (mail_due_at is not null or claimed_until is not null)"
                        .formatted(petition);
        for (int tries = 0; tries < 300 && !database.strings(busy).isEmpty(); tries++) {
            LockSupport.parkNanos(200_000_000);
        }
        database.run(
                "update public_petition set mail_content = '%s' where petition_id = '%s'".formatted(content, petition));
        database.run("update petition_pending set mail_due_at = now() where petition_id = '%s'".formatted(petition));
    }
}
