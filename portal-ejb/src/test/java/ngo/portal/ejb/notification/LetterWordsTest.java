package ngo.portal.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import ngo.portal.persistence.notification.LetterRow;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterWordsTest {

    private static final String INBOX = "https://portal.example/notifications";

    private static final Instant DEADLINE = Instant.parse("2026-11-30T18:05:00Z");

    private static Letter.Words english(int things, @Nullable Instant deadline) {
        return new Letter.Words(things, deadline, InterfaceLanguage.EN, ZoneId.of("UTC"));
    }

    @Test
    void oneThingWaitsAndSeveralWait() {
        assertThat(english(1, null).subject()).isEqualTo("Coalition Portal: 1 item needs your attention");
        assertThat(english(3, null).subject()).isEqualTo("Coalition Portal: 3 items need your attention");
        assertThat(english(1, null).body(INBOX))
                .contains("1 item in the Coalition Portal needs your attention.", "what it is", INBOX)
                .doesNotContain("deadline", "%");
        assertThat(english(3, null).body(INBOX)).contains("3 items in the Coalition Portal need", "what they are");
    }

    @Test
    void theNearestDeadlineComesWithItsZone() {
        assertThat(english(2, DEADLINE).body(INBOX))
                .contains("The nearest deadline is Monday 30 November 2026, 18:05 UTC.");
        Letter.Words east =
                new Letter.Words(2, DEADLINE, InterfaceLanguage.FR, PersonSetting.zone("Asia/Yekaterinburg"));
        assertThat(east.body(INBOX)).contains("le lundi 30 novembre 2026 à 23:05 Ekaterinbourg (UTC+5).");
        assertThat(words("ru").zone()).isEqualTo(ZoneId.of("Africa/Nairobi"));
    }

    @Test
    void anArabicLetterIsReadFromTheRightAndItsAddressFromTheLeft() throws Exception {
        Letter.Words arabic = new Letter.Words(3, DEADLINE, InterfaceLanguage.AR, ZoneId.of("UTC"));

        assertThat(arabic.subject()).isEqualTo("بوابة التحالف: 3 مهام في انتظارك");
        assertThat(arabic.body(INBOX))
                .contains("\u2068الاثنين، 30 نوفمبر 2026\u2069", "\u206818:05\u2069")
                .contains("\n" + INBOX + "\n");
        assertThat(arabic.html(INBOX))
                .startsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">")
                .contains("dir=\"rtl\" style", "href=\"" + INBOX + "\">" + INBOX + "</a></p>")
                .contains(">بوابة التحالف</p>")
                .doesNotContain("{portal}", "{paragraphs}");
        assertThat(english(3, null).html(INBOX + "?a=1&b=<"))
                .contains("?a=1&amp;b=&lt;\">")
                .contains("dir=\"ltr\"");
        MailMessage mail = new MailMessage("1", arabic.tag(), arabic.subject(), arabic.body(INBOX), arabic.html(INBOX));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
    }

    @Test
    void whatNobodyHasSetIsSaidInTheUsualLanguage() {
        assertThat(words("").language()).isEqualTo(InterfaceLanguage.EN);
        assertThat(words("de").language()).isEqualTo(InterfaceLanguage.EN);
        assertThat(words("ru").subject()).isEqualTo("Портал коалиции: вашего внимания ждёт 1 дело");
    }

    private static Letter.Words words(String language) {
        return new Letter.Words(
                new LetterRow(new UUID(0, 0), "a@b.example", language, "Africa/Nairobi", 1, null, 1, null));
    }
}
