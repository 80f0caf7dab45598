package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ngo.portal.persistence.notification.LetterRow;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import org.jspecify.annotations.Nullable;

/** Hands one letter to the mail server. It says how much waits and until when, never what. */
@ApplicationScoped
public class Letter {

    @Inject
    private MailSettings settings;

    /** The mail server, ready for any number of letters. */
    public Transport connected() throws MessagingException {
        Transport server = Session.getInstance(settings.session()).getTransport();
        server.connect();
        return server;
    }

    public void send(LetterRow letter, Transport server) throws MessagingException {
        Words words = new Words(letter);
        MimeMessage message = new MessageWithId(Session.getInstance(settings.session()), letter);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.email()));
        message.setSubject(words.subject(), "UTF-8");
        message.setText(words.body(settings.inbox()), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        server.sendMessage(message, message.getAllRecipients());
    }

    /** What a letter says of a number of things and of a deadline. */
    record Words(int things, @Nullable Instant deadline) {

        private static final InterfaceLanguage LANGUAGE = InterfaceLanguage.EN;
        private static final Messages TEXTS = Messages.of(Letter.class, "letter", LANGUAGE);

        Words(LetterRow letter) {
            this(letter.things(), letter.deadline());
        }

        String subject() {
            return TEXTS.say("subject", things);
        }

        String body(String inbox) {
            return TEXTS.say("waits", things) + until() + TEXTS.say("sign", inbox);
        }

        private String until() {
            if (deadline == null) {
                return "";
            }
            LocalDateTime end = LocalDateTime.ofInstant(deadline, ZoneOffset.UTC);
            return TEXTS.say("deadline", DateStyle.WEEKDAY.of(end, LANGUAGE), DateStyle.CLOCK.of(end, LANGUAGE));
        }
    }

    /** The same letter has the same id however often it is sent. */
    private static final class MessageWithId extends MimeMessage {

        private final LetterRow letter;

        MessageWithId(Session session, LetterRow letter) {
            super(session);
            this.letter = letter;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + "@coalition-portal>");
        }
    }
}
