package ngo.portal.ejb.notification;

import com.ibm.icu.text.IDNA;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import ngo.portal.persistence.shared.MailServer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the mail server, from {@code portal.smtp.url} as {@link MailServer} reads it, and of the sender. */
@ApplicationScoped
public class MailSettings {

    private static final String MILLISECONDS = "10000";

    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES);

    @Inject
    @ConfigProperty(name = "portal.smtp.url")
    private String server;

    @Inject
    @ConfigProperty(name = "portal.smtp.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "portal.mail.from", defaultValue = "portal@coalition.example")
    private String from;

    @Inject
    @ConfigProperty(name = "portal.mail.pause.minutes", defaultValue = "15")
    private int pauseMinutes;

    @Inject
    @ConfigProperty(name = "portal.base.url")
    private String baseUrl;

    /** The minimum time between two mails to one person. */
    public Duration pause() {
        return Duration.ofMinutes(pauseMinutes);
    }

    public String from() {
        return from;
    }

    /** The address of the page with notifications. */
    public String inbox() {
        return baseUrl + "/notifications";
    }

    /** A connection to the mail server for any number of mails. */
    public Transport connected() throws MessagingException {
        MailServer given = MailServer.of("portal.smtp.url", server, password.orElse(null));
        return connected(given, session(given));
    }

    /**
     * An address in the form for a mail server: its domain in ASCII form, and only ASCII before the at sign. Jakarta Mail
     * sends any other letter as its low byte, so the mail would go to another mailbox, or the line would end.
     *
     * @throws AddressException if no mail can be sent to it
     */
    public static InternetAddress recipient(String address) throws AddressException {
        if (isAscii(address)) {
            return new InternetAddress(address);
        }
        int sign = address.lastIndexOf('@');
        StringBuilder said = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        NAMES.nameToASCII(address.substring(sign + 1), said, info);
        said.insert(0, address.substring(0, sign + 1));
        if (info.hasErrors() || !isAscii(said)) {
            throw new AddressException("this cannot be said in ASCII");
        }
        return new InternetAddress(said.toString());
    }

    private static boolean isAscii(CharSequence words) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(words);
    }

    static Transport connected(MailServer server, Properties session) throws MessagingException {
        Transport transport = Session.getInstance(session).getTransport();
        transport.connect(
                server.account().map(MailServer.Account::user).orElse(null),
                server.account().map(MailServer.Account::password).orElse(null));
        return transport;
    }

    /** Properties of Jakarta Mail for the server, which prevent that data is sent to another host. */
    static Properties session(MailServer server) {
        boolean implicit = server.encryption() == MailServer.Encryption.IMPLICIT;
        String protocol = implicit ? "smtps" : "smtp";
        String prefix = "mail." + protocol;
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + ".host", server.bareHost());
        properties.put(prefix + ".port", Integer.toString(server.port()));
        properties.put(prefix + ".connectiontimeout", MILLISECONDS);
        properties.put(prefix + ".timeout", MILLISECONDS);
        properties.put(prefix + ".writetimeout", MILLISECONDS);
        properties.put(prefix + ".auth", Boolean.toString(server.account().isPresent()));
        properties.put(prefix + ".ssl.checkserveridentity", "true");
        properties.put(
                prefix + ".starttls.required", Boolean.toString(server.encryption() == MailServer.Encryption.DEMANDED));
        properties.put(
                prefix + ".starttls.enable",
                Boolean.toString(!implicit && server.encryption() != MailServer.Encryption.NONE));
        return properties;
    }
}
