package ngo.portal.ejb.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** One mail, in plain text and HTML. The same mail has the same Message-ID however often it is sent. */
public final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Shared, because each session searches all libraries of the server for mail providers. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private final String id;

    /**
     * Creates a mail without a recipient.
     *
     * @param id unique among the portal's mails
     * @param language the tag of the language in which it is written
     * @param page the plain text as HTML
     */
    public MailMessage(String id, String language, String subject, String plain, String page)
            throws MessagingException {
        super(SESSION);
        this.id = id;
        MimeBodyPart words = new MimeBodyPart();
        words.setText(plain, UTF_8);
        MimeBodyPart marked = new MimeBodyPart();
        marked.setText(page, UTF_8, "html");
        setSubject(subject, UTF_8);
        setContent(new MimeMultipart("alternative", words, marked));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", language);
    }

    public void send(InternetAddress from, InternetAddress to, Transport server) throws MessagingException {
        setFrom(from);
        setRecipient(Message.RecipientType.TO, to);
        saveChanges();
        server.sendMessage(this, getAllRecipients());
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@coalition-portal>");
    }
}
