package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.notification.LetterRow;
import ngo.portal.persistence.setting.OfferedLanguages;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import org.jspecify.annotations.Nullable;

/** Hands one letter to the mail server, in the language of whoever gets it. It says how much waits and until when, never what. */
@ApplicationScoped
public class Letter {

    /** In the looks of Keycloak's letters: light and dark, and no wider than a phone. */
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="{language}" dir="{direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{subject}</title>
            <style>
            @media (prefers-color-scheme: dark) {
              .page { background: #0c1116 !important; color: #e6edf3 !important; }
              .sheet { background: #12181f !important; border-color: #2d3945 !important; }
              .act { color: #8ab8f0 !important; }
            }
            </style>
            </head>
            <body class="page" dir="{direction}" style="margin: 0; padding: 24px 16px; background: #f4f6f8; color: #1f2933; \
            font: 16px/1.55 'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;">
            <div style="max-width: 32rem; margin: 0 auto;">
            <p style="margin: 0 0 16px; padding: 12px 0 0; border-top: 6px solid #102a43; \
            font: 600 20px/1.2 'Source Serif 4', Georgia, 'Times New Roman', serif;">{portal}</p>
            <div class="sheet" style="padding: 24px 24px 8px; background: #ffffff; border: 1px solid #d7dee5; border-radius: 8px;">
            {paragraphs}
            </div>
            </div>
            </body>
            </html>
            """;

    @Inject
    private MailSettings settings;

    /** The mail server, ready for any number of letters. */
    public Transport connected() throws MessagingException {
        return settings.connected();
    }

    public void send(LetterRow letter, Transport server) throws MessagingException {
        Words words = new Words(letter);
        MimeMessage message = new MessageWithId(letter);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.email()));
        message.setSubject(words.subject(), "UTF-8");
        message.setContent(words.content(settings.inbox()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", words.language().tag());
        message.saveChanges();
        server.sendMessage(message, message.getAllRecipients());
    }

    /** What a letter says of a number of things and of a deadline, to somebody who reads this language and lives in this zone. */
    record Words(int things, @Nullable Instant deadline, InterfaceLanguage language, ZoneId zone) {

        private static final Map<InterfaceLanguage, Messages> TEXTS = Arrays.stream(InterfaceLanguage.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> Messages.of(Letter.class, "letter", language)));

        Words(LetterRow letter) {
            this(letter.things(), letter.deadline(), language(letter.language()), PersonSetting.zone(letter.zone()));
        }

        /** What is offered no longer is spoken no longer. */
        private static InterfaceLanguage language(String tag) {
            return InterfaceLanguage.of(tag)
                    .filter(OfferedLanguages.here().all()::contains)
                    .orElse(OfferedLanguages.here().usual());
        }

        String subject() {
            return texts().say("subject", things);
        }

        String body(String inbox) {
            return texts().say("waits", things) + until() + texts().say("sign", inbox);
        }

        /** The same with the direction of the language; the address leads to where it names. */
        String html(String inbox) {
            String link = "<a class=\"act\" dir=\"ltr\" style=\"color: #0b5cad; overflow-wrap: anywhere;\" href=\""
                    + escaped(inbox) + "\">" + escaped(inbox) + "</a>";
            String paragraphs = Arrays.stream(body(inbox).strip().split("\n\n"))
                    .map(paragraph ->
                            escaped(paragraph).replace(escaped(inbox), link).replace("\n", "<br>"))
                    .map(paragraph -> "<p style=\"margin: 0 0 16px;\">" + paragraph + "</p>")
                    .collect(Collectors.joining());
            return PAGE.replace("{language}", language.tag())
                    .replace("{direction}", language.direction())
                    .replace("{subject}", escaped(subject()))
                    .replace("{portal}", escaped(texts().say("portal")))
                    .replace("{paragraphs}", paragraphs);
        }

        Multipart content(String inbox) throws MessagingException {
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(body(inbox), "UTF-8");
            MimeBodyPart marked = new MimeBodyPart();
            marked.setText(html(inbox), "UTF-8", "html");
            return new MimeMultipart("alternative", plain, marked);
        }

        private Messages texts() {
            return Objects.requireNonNull(TEXTS.get(language));
        }

        private String until() {
            if (deadline == null) {
                return "";
            }
            LocalDateTime end = LocalDateTime.ofInstant(deadline, zone);
            return texts().say(
                            "deadline",
                            DateStyle.WEEKDAY.of(end, language),
                            DateStyle.CLOCK.of(end, language),
                            DateStyle.zone(zone, deadline, language));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }

    /** The same letter has the same id however often it is sent. */
    private static final class MessageWithId extends MimeMessage {

        private final LetterRow letter;

        MessageWithId(LetterRow letter) {
            super(Session.getInstance(new Properties()));
            this.letter = letter;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + "@coalition-portal>");
        }
    }
}
