package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The way of a statement from a file on somebody's desk to a page that everybody can check. It is written with English texts and run by people
 * who read five languages, each only their own, some of them without script.
 */
@ExtendWith(TestEnvironment.class)
class SigningAStatementIT {

    private static final List<String> COALITION =
            List.of("amnesty", "awid", "fidh", "frontline", "ishr", "omct", "protectdefenders", "rsf");
    private static final Map<String, String> LANGUAGES = Map.of(
            "fidh",
            "fr",
            "awid",
            "es",
            "omct",
            "ru",
            "rsf",
            "ar",
            "amnesty",
            "es",
            "ishr",
            "fr",
            "protectdefenders",
            "ru");
    private static final List<String> WITHOUT_SCRIPT = List.of(
            "lead@fidh.example",
            "member@amnesty.example",
            "signatory@ishr.example",
            "signatory@rsf.example",
            "signatory@omct.example");
    private static final int CLICKS = 50;
    private static final String AMENDED = "We ask the court to release her today, without any condition.";
    private static final DateTimeFormatter IN_A_FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final String title =
            "Release the river keeper " + UUID.randomUUID().toString().substring(0, 8);

    private Portal portal;
    private Chromium chromium;
    private String statement = "";

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void aPressReleaseBecomesAStatementThatEightOrganisationsHaveSigned() throws Exception {
        importAPressRelease();
        startTheConsultation();
        commentAndAmend();
        acceptAndSendForReview();
        approve("lead@fidh.example");
        approve("lead@omct.example");
        openForSignOn();
        clearAtAmnesty();
        signWithManyClicks("awid");
        COALITION.stream().filter(name -> !name.equals("awid")).forEach(this::sign);
        closeTheSignOn();
        approve("lead@rsf.example");
        approve("lead@frontline.example");
        publish();
        try (Reader reader = new Reader(chromium, portal)) {
            reader.readsInTheNewsroom(title);
            assertThat(reader.signatories()).hasSize(COALITION.size());
            assertThat(reader.text()).contains(AMENDED);
            assertThat(reader.fingerprintOfThePlainText()).isEqualTo(reader.publishedFingerprint());
            genuine(reader, reader.address(), reader.plainText());
            reader.wasLeftAlone();
        }
    }

    /** In whatever form it came to somebody. */
    private static void genuine(Reader reader, String address, String text) {
        assertThat(reader.saidOf(text)).isEqualTo("This is our text.");
        assertThat(reader.saidOfFile("\ufeff" + text.replace("\n", "\r\n"))).isEqualTo("This is our text.");
        assertThat(reader.saidOf(text.replaceFirst("not seen", "seen"))).isEqualTo("We do not know this text.");
        assertThat(reader.saidOf(address)).isEqualTo("This address is ours.");
        assertThat(reader.saidOf(address.replaceFirst("://", "://someone@")))
                .isEqualTo("There is no public page of ours at this address.");
        assertThat(reader.saidOfFile("a".repeat(3_000_000)))
                .isEqualTo("This file is too large to be one of our texts.");
    }

    private void importAPressRelease() {
        try (Person writer = signIn("member@fidh.example")) {
            writer.open("/dashboard").follow("New statement");
            writer.field("File").setInputFiles(new FilePayload("release.md", "text/markdown", pressRelease()));
            writer.press("Import").sees("The text was imported from your file");
            statement = writer.page().url().replaceFirst("^.*(/statements/[0-9a-f-]{36}).*$", "$1");
        }
    }

    private byte[] pressRelease() {
        return """
                # %s

                We, organisations of the coalition, are alarmed by the arrest of a woman who kept a river clean.

                ## The arrest

                On Monday she was taken from her home and has not seen a lawyer since.

                ## What we ask

                We ask the court to release her soon.

                ## Notes to editors

                The river feeds four villages.
                """
                .formatted(title)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void startTheConsultation() {
        try (Person writer = signIn("member@fidh.example")) {
            writer.open(statement).sees(title).follow("Start consultation");
            writer.tick("All organisations of the coalition")
                    .press("Start consultation")
                    .sees("The consultation has started.");
        }
    }

    private void commentAndAmend() {
        try (Person reader = signIn("member@awid.example")) {
            reader.open(statement + "/discussion?paragraph=2")
                    .fill("Comment", "Do we know the day for certain?")
                    .press("Add comment")
                    .sees("Comment added.");
            reader.open(statement + "/amendments?paragraph=3")
                    .fill("Proposed wording", AMENDED)
                    .fill("Reason", "Soon may be next year.")
                    .press("Propose")
                    .sees("Your amendment has been submitted.");
        }
    }

    private void acceptAndSendForReview() {
        try (Person writer = signIn("member@fidh.example")) {
            writer.open(statement + "/discussion").sees("Do we know the day for certain?");
            writer.open(statement + "/amendments").press("Accept").sees("Accepted: the text has a new version.");
            writer.open(statement).sees(AMENDED).press("Send for text review").sees("The text is now with the leads.");
        }
    }

    private void approve(String lead) {
        try (Person reviewer = signIn(lead)) {
            reviewer.open(statement + "/approval")
                    .sees("but not the notes to editors and the press contact")
                    .press("Approve")
                    .sees("Your approval is recorded.");
        }
    }

    private void openForSignOn() {
        try (Person lead = signIn("lead@omct.example")) {
            lead.open(statement + "/open");
            lead.page().locator("#content input[type=checkbox]").all().forEach(box -> box.check());
            lead.fill("Please sign by", inDays(5))
                    .fill("Closes at", inDays(9))
                    .press("Open for sign-on")
                    .sees("The call is open.");
        }
    }

    private static String inDays(int days) {
        return LocalDateTime.now(ZoneOffset.UTC).plus(Duration.ofDays(days)).format(IN_A_FIELD);
    }

    private void clearAtAmnesty() {
        try (Person member = signIn("member@amnesty.example")) {
            member.open(statement + "/sign-on").press("Request clearance").sees("Your colleagues have been asked");
        }
        try (Person admin = signIn("admin@amnesty.example")) {
            admin.open(statement + "/sign-on").press("Clear for signing").sees("An authorised signatory can sign now.");
        }
    }

    private void sign(String organisation) {
        try (Person signatory = signIn("signatory@" + organisation + ".example")) {
            signatory
                    .open(statement + "/sign-on")
                    .press("Sign")
                    .press("Confirm signature")
                    .sees("Your organisation has signed.");
        }
    }

    /** Pressed fifty times at once, and notified once. */
    private void signWithManyClicks(String organisation) throws Exception {
        try (Person signatory = signIn("signatory@" + organisation + ".example");
                Person owner = Person.signIn(chromium, portal, "member@fidh.example")) {
            signatory.open(statement + "/sign-on").press("Sign");
            signatory.page().locator("#confirm").waitFor();
            List<Integer> answers =
                    Form.of(signatory, "confirmation").pressing("confirm").sendAtOnce(CLICKS);
            assertThat(answers).hasSize(CLICKS).allMatch(status -> status < 500);
            signatory.open(statement + "/sign-on").sees("Signed");
            owner.open("/notifications");
            assertThat(owner.page()
                            .locator(".inbox li")
                            .filter(new Locator.FilterOptions().setHasText(title))
                            .filter(new Locator.FilterOptions().setHasText(" signed"))
                            .count())
                    .isEqualTo(1);
        }
    }

    private void closeTheSignOn() {
        try (Person lead = signIn("lead@rsf.example")) {
            lead.open(statement + "/board")
                    .fill("Reason for closing now", "Everybody has answered.")
                    .press("Close sign-on")
                    .sees("The sign-on is closed.");
        }
    }

    private void publish() {
        try (Person lead = signIn("lead@frontline.example")) {
            lead.open(statement + "/release").tick("Now").press("Publish").sees("What the public will read");
            lead.press("Publish now").sees("The statement is public.");
        }
    }

    /** Each organisation reads a language of its own. */
    private Person signIn(String account) {
        String organisation = account.replaceFirst("^.*@", "").replaceFirst("\\..*$", "");
        String language = LANGUAGES.getOrDefault(organisation, "en");
        Person person = WITHOUT_SCRIPT.contains(account)
                ? Person.signInWithoutScript(chromium, portal, account)
                : Person.signIn(chromium, portal, account);
        return person.reading(language);
    }
}
