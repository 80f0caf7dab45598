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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import ngo.portal.persistence.notification.LetterRow;
import org.jspecify.annotations.Nullable;

/** Hands one letter to the mail server. It says how much waits and until when, never what. */
@ApplicationScoped
public class Letter {

    private static final DateTimeFormatter DEADLINE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

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

        private static final ResourceBundle TEXTS =
                ResourceBundle.getBundle("ngo.portal.ejb.notification.letter", Locale.ENGLISH);

        Words(LetterRow letter) {
            this(letter.things(), letter.deadline());
        }

        private static String text(String key, Object... arguments) {
            return TEXTS.getString(key).formatted(arguments);
        }

        /** One thing, or any other number of them. */
        private String counted(String key) {
            return things == 1 ? text(key + ".one") : text(key + ".many", things);
        }

        String subject() {
            return text("subject", counted("waits"));
        }

        String body(String inbox) {
            String until = deadline == null ? "" : text("deadline", DEADLINE.format(deadline.atOffset(ZoneOffset.UTC)));
            return text("body", counted("waits"), counted("silent"), until, inbox);
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
