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

/** Where letters are handed in, from {@code portal.smtp.url} as {@link MailServer} reads it, and in whose name. */
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

    /** How long somebody is left in peace after a letter. */
    public Duration pause() {
        return Duration.ofMinutes(pauseMinutes);
    }

    public String from() {
        return from;
    }

    /** Where a reader finds what the letter is about. */
    public String inbox() {
        return baseUrl + "/notifications";
    }

    /** The mail server, ready for any number of letters. */
    public Transport connected() throws MessagingException {
        MailServer given = MailServer.of("portal.smtp.url", server, password.orElse(null));
        return connected(given, session(given));
    }

    /**
     * An address as it is said to a mail server: its domain in the form of the network, and nothing but ASCII before the sign. Of any other
     * letter Jakarta Mail says the low byte, so that what is for one mailbox would go to another, or end the line.
     *
     * @throws AddressException where nothing can be sent to it
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

    /** What Jakarta Mail has to know of the server; nothing that is said to another host than the one meant. */
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
