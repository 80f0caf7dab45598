package ngo.portal.ejb.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.petition.signing.SupporterInput.Field;
import ngo.portal.ejb.petition.signing.SupporterInput.Reason;
import ngo.portal.persistence.petition.signing.PetitionMailRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupporterInputTest {

    private static final String TITLE = "Free <them>";

    private static SupporterInput of(String name, String email, String country) {
        return new SupporterInput(name, email, country, SignatureDisplay.COUNTED, Set.of());
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        assertThat(of("Ada", "ada@example.org", "fr").problems()).isEmpty();
        assertThat(of(" ", "", "").problems())
                .isEqualTo(
                        Map.of(Field.NAME, Reason.MISSING, Field.EMAIL, Reason.MISSING, Field.COUNTRY, Reason.MISSING));
        assertThat(of("A".repeat(101), "ada", "XX").problems())
                .isEqualTo(Map.of(
                        Field.NAME, Reason.TOO_LONG, Field.EMAIL, Reason.UNREADABLE, Field.COUNTRY, Reason.UNKNOWN));
        assertThat(of("Ada", "\u0161da@example.org", "FR").problems())
                .isEqualTo(Map.of(Field.EMAIL, Reason.UNREADABLE));
    }

    @Test
    void whatIsNotSeenIsTakenOutAndWhatCannotBeReadIsRefused() {
        assertThat(of("A\u202eda\u200b  Lo\u00a0ve", "x@example.org", "FR").name())
                .isEqualTo("Ada Lo ve");
        for (String name : Set.of("Ada\u0000", "Ada\r\nBcc: x", "Ada\ud800", "Ada\ufffd", "A" + "\u0301".repeat(120))) {
            assertThat(of(name, "x@example.org", "FR").problems()).containsKey(Field.NAME);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, true",
        "محمد علي, true",
        "O’Neill-Smith, true",
        "https://spam.example, false",
        "www.spam.example, false",
        "=1+1, false",
        "@ada, false",
        "<b>Ada</b>, false",
        "12345, false",
        "win 10000 now, false",
        "viagra at evil dot com, false",
        "Buy (dot) Net, false",
        "exemple point org, false",
        "сайт точка ком, false",
        "ada arroba ejemplo, false",
        "Dot Cotton, true",
        "Ana Punto Ruiz, true"
    })
    void aNameThatLooksLikeNoneIsTakenAndNotShown(String name, boolean plain) {
        SupporterInput input = of(name, "x@example.org", "FR");
        assertThat(input.problems()).isEmpty();
        assertThat(input.hasAPlainName()).isEqualTo(plain);
    }

    @Test
    void whatIsSealedComesBackAsItWas() {
        Supporter supporter =
                new Supporter("Ada \"x\"", "ada@example.org", "CODE", Set.of(new Consent(UUID.randomUUID(), 2)));
        assertThat(Supporter.of(supporter.text())).isEqualTo(supporter);
        assertThat(supporter.copy("FR", "en")).contains("ada@example.org").doesNotContain("CODE");
    }

    /** Neither says which words were read, so they can only have been the first. */
    @Test
    void whatTheReleaseBeforeHasSealedAgreesToTheFirstWordsAlone() {
        UUID organisation = UUID.randomUUID();
        String before =
                "{\"n\":\"Ada\",\"m\":\"ada@example.org\",\"c\":\"CODE\",\"o\":[\"%s\"]}".formatted(organisation);
        assertThat(Supporter.of(before).consents()).containsExactly(new Consent(organisation, 1));
        assertThat(Consent.of(organisation + ":7")).contains(new Consent(organisation, 7));
        for (String none : List.of("", ":", "7", organisation + ":", organisation + ":x", organisation + ":1:2")) {
            assertThat(Consent.of(none)).as(none).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void aMailHoldsNothingThatWasTypedAndLeadsToBothPages(InterfaceLanguage language) {
        String code = SigningCode.made().plain();
        for (boolean known : new boolean[] {true, false}) {
            for (String content : new String[] {"NEUTRAL", "TITLE"}) {
                PetitionMail.Words words =
                        new PetitionMail.Words(mail(language, known, content), code, "https://portal.example");
                assertThat(words.body())
                        .contains("https://portal.example/" + language.tag() + "/petitions/confirm?c=" + code)
                        .contains("https://portal.example/" + language.tag() + "/petitions/withdraw?c=" + code)
                        .contains(SigningCode.of(code).orElseThrow().shown());
                assertThat((words.body() + words.subject()).contains(TITLE)).isEqualTo(content.equals("TITLE"));
            }
        }
    }

    /** What was typed may have been invalidated since, and stays until it is withdrawn; this code of it lasts for a week. */
    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void aSignatoryDoesNotReadTheMessageForOthers(InterfaceLanguage language) {
        String code = SigningCode.made().plain();
        String known = new PetitionMail.Words(mail(language, true, "NEUTRAL"), code, "https://portal.example").body();
        String waiting =
                new PetitionMail.Words(mail(language, false, "NEUTRAL"), code, "https://portal.example").body();
        assertThat(known.lines().filter(line -> !line.isBlank()))
                .filteredOn(waiting.lines().toList()::contains)
                .as("the greeting, and where to go")
                .noneMatch(line -> line.endsWith(".") || line.endsWith("?"));
        assertThat(known).doesNotContain("signature counts", "is erased");
    }

    @ParameterizedTest
    @EnumSource(InterfaceLanguage.class)
    void aMailIsAPageWhoseThreeAddressesLeadSomewhere(InterfaceLanguage language) {
        String code = SigningCode.made().plain();
        String page = new PetitionMail.Words(mail(language, false, "TITLE"), code, "https://portal.example").html();
        String place = "https://portal.example/" + language.tag() + "/petitions/";

        assertThat(page)
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">")
                .contains("href=\"" + place + "confirm?c=" + code + "\"")
                .contains("href=\"" + place + "confirm\"")
                .contains("href=\"" + place + "withdraw?c=" + code + "\"")
                .contains("Free &lt;them&gt;")
                .doesNotContain("{subject}", "{portal}", "{paragraphs}");
    }

    private static PetitionMailRow mail(InterfaceLanguage language, boolean known, String content) {
        UUID id = UUID.randomUUID();
        return new PetitionMailRow(id, id, "slug", TITLE, content, language.tag(), id, 1, new byte[0], known, 1, 0);
    }

    @Test
    void aMissingMailboxIsDistinguishedFromAnUnreachableServer() throws Exception {
        Address[] none = {};
        SendFailedException wrapped = new SendFailedException(
                "Invalid Addresses",
                new SendFailedException("550 5.1.1 no such user\n"),
                none,
                none,
                InternetAddress.parse("ada@example.org"));
        assertThat(PetitionCourier.isForGood(wrapped)).isTrue();
        assertThat(PetitionCourier.isForGood(new SendFailedException("450 4.2.1 try later")))
                .isFalse();
        assertThat(PetitionCourier.isForGood(new MessagingException("550 but of the conversation")))
                .isFalse();
    }

    /** What is refused to everybody alike says nothing of one mailbox. */
    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, true",
        "RCPT, 550-5.1.1 no such user;550 5.1.1 at all, true",
        "RCPT, 550 5.1.10 no mail for this domain, true",
        "RCPT, 554 5.1.2 no such domain, true",
        "RCPT, 550 no such user, true",
        "RCPT, 550, true",
        "RCPT, 553 no such user at 10.5.7.1, true",
        "RCPT, 550 5.7.1 relaying denied, false",
        "RCPT, 550 5.2.1 mailbox is disabled, false",
        "RCPT, 550 5.1.0 sender rejected, false",
        "RCPT, 550 5.1.8 sender rejected: domain not found, false",
        "RCPT, '553 sorry, not in my list of allowed hosts (#5.7.1)', false",
        "RCPT, 554 no, false",
        "RCPT, 530 5.7.0 authentication required, false",
        "RCPT, 450 4.2.1 try later, false",
        "MAIL, 550 5.4.5 daily quota exceeded, false",
        "MAIL, 550 no, false",
        "MAIL, 530 5.7.0 authentication required, false",
        "DATA, 554 5.7.1 account suspended, false",
        "DATA, 550 no, false",
        "., 550 5.1.1 of what was said, false"
    })
    void onlyARefusedRecipientIsNoMailbox(String where, String answer, boolean forGood) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(0)) {
            server.refuse(where, answer.replace(";", "\r\n"));
            Session session = Session.getInstance(new Properties());
            MimeMessage mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress("portal@example.org"));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress("ada@example.org"));
            mail.setText("x");
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect("localhost", server.port(), null, null);
                assertThatThrownBy(() -> transport.sendMessage(mail, mail.getAllRecipients()))
                        .isInstanceOfSatisfying(
                                MessagingException.class, refused -> assertThat(PetitionCourier.isForGood(refused))
                                        .isEqualTo(forGood));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void keyedHashesAreOfTheKeyAndTheWords(String words) {
        KeyedHash one = new KeyedHash(new byte[32]);
        KeyedHash other = one.about(new byte[] {1});
        assertThat(one.brief(words)).hasSize(16).isEqualTo(new KeyedHash(new byte[32]).brief(words));
        assertThat(other.brief(words)).isNotEqualTo(one.brief(words));
        assertThat(one.brief(words)).isNotEqualTo(one.brief(words + "y"));
    }
}
