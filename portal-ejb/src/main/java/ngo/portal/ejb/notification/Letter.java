package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.ResourceBundle;
import ngo.portal.persistence.notification.LetterRow;

/** Hands one letter to the mail server. It says that something waits, never what. */
@ApplicationScoped
public class Letter {

    @Inject
    private MailSettings settings;

    public void send(LetterRow letter) throws MessagingException {
        ResourceBundle texts = ResourceBundle.getBundle("ngo.portal.ejb.notification.letter", Locale.ENGLISH);
        MimeMessage message = new MessageWithId(Session.getInstance(settings.session()), letter);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.email()));
        message.setSubject(texts.getString("subject"), "UTF-8");
        message.setText(texts.getString("body").formatted(settings.inbox()), "UTF-8");
        Transport.send(message);
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
