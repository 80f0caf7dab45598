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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.notification.LetterRow;
import ngo.portal.persistence.setting.OfferedLanguages;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import org.jspecify.annotations.Nullable;

/** Hands one letter to the mail server, in the language of whoever gets it. It says how much waits and until when, never what. */
@ApplicationScoped
public class Letter {

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

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

    /** What a letter says of a number of things and of a deadline, to somebody who reads this language. */
    record Words(int things, @Nullable Instant deadline, InterfaceLanguage language) {

        private static final Map<InterfaceLanguage, Messages> TEXTS = Arrays.stream(InterfaceLanguage.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> Messages.of(Letter.class, "letter", language)));

        Words(LetterRow letter) {
            this(letter.things(), letter.deadline(), language(letter.language()));
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
            String link = "<a dir=\"ltr\" href=\"" + escaped(inbox) + "\">" + escaped(inbox) + "</a>";
            String paragraphs = Arrays.stream(body(inbox).strip().split("\n\n"))
                    .map(paragraph ->
                            escaped(paragraph).replace(escaped(inbox), link).replace("\n", "<br>"))
                    .map(paragraph -> "<p>" + paragraph + "</p>")
                    .collect(Collectors.joining());
            return "<!DOCTYPE html><html lang=\"" + language.tag() + "\" dir=\"" + language.direction()
                    + "\"><head><meta charset=\"utf-8\"><title>" + escaped(subject()) + "</title></head><body dir=\""
                    + language.direction() + "\">" + paragraphs + "</body></html>";
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
            LocalDateTime end = LocalDateTime.ofInstant(deadline, ZoneOffset.UTC);
            return texts().say(
                            "deadline",
                            isolated(DateStyle.WEEKDAY.of(end, language)),
                            isolated(DateStyle.CLOCK.of(end, language)));
        }

        /** Where it is read from the right, a number beside Latin letters would change places with them. */
        private String isolated(String argument) {
            return language.locale().isRightToLeft() ? FIRST_STRONG_ISOLATE + argument + POP_ISOLATE : argument;
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
