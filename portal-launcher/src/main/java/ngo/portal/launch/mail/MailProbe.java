package ngo.portal.launch.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.shared.MailServer;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Tests the connection to a mail server with the same library that the portal uses, without sending a mail: encryption,
 * certificate and login.
 */
public final class MailProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int COMPLETED = 250;
    private static final String PREFIX = "mail.smtp.";

    private final MailServer server;
    private final SSLContext tls;
    private final Duration patience;

    /**
     * One connection test.
     *
     * @param tls says which certificates are trusted
     */
    public MailProbe(MailServer server, SSLContext tls) {
        this(server, tls, PATIENCE);
    }

    /** The same with another timeout for the server's replies. */
    MailProbe(MailServer server, SSLContext tls, Duration patience) {
        this.server = server;
        this.tls = tls;
        this.patience = patience;
    }

    /** Refuses, in one sentence, a server that would not accept a mail. */
    public void ask() {
        SMTPTransport transport = new SMTPTransport(Session.getInstance(properties()), null);
        try (transport) {
            transport.connect(
                    server.bareHost(),
                    server.port(),
                    server.account().map(MailServer.Account::user).orElse(null),
                    server.account().map(MailServer.Account::password).orElse(null));
            // If the server does not offer authentication, the library continues without a password.
            if (!transport.supportsExtension("AUTH")) {
                server.account().ifPresent(unknown -> {
                    throw new StartupRefused(notLetIn(unknown));
                });
            }
        } catch (MessagingException failed) {
            throw refusal(failed, transport);
        }
    }

    private Properties properties() {
        MailServer.Encryption encryption = server.encryption();
        boolean isUpgraded =
                encryption == MailServer.Encryption.DEMANDED || encryption == MailServer.Encryption.OFFERED;
        Properties properties = new Properties();
        properties.setProperty(PREFIX + "localhost", "portal");
        properties.setProperty(
                PREFIX + "auth", Boolean.toString(server.account().isPresent()));
        properties.setProperty(PREFIX + "ssl.enable", Boolean.toString(encryption == MailServer.Encryption.IMPLICIT));
        properties.setProperty(PREFIX + "starttls.enable", Boolean.toString(isUpgraded));
        properties.setProperty(
                PREFIX + "starttls.required", Boolean.toString(encryption == MailServer.Encryption.DEMANDED));
        properties.setProperty(PREFIX + "ssl.checkserveridentity", "true");
        properties.put(PREFIX + "ssl.socketFactory", tls.getSocketFactory());
        for (String each : new String[] {"connectiontimeout", "timeout"}) {
            properties.setProperty(PREFIX + each, Long.toString(patience.toMillis()));
        }
        return properties;
    }

    /** The library has separate exceptions for some of the failures; the others are recognised by the server's last reply. */
    private StartupRefused refusal(MessagingException failed, SMTPTransport transport) {
        if (failed instanceof MailConnectException || isOf(failed, UnknownHostException.class)) {
            return new StartupRefused(
                    "No mail server answers at " + place() + "; start it, or correct PORTAL_SMTP_URL.", failed);
        }
        if (isOf(failed, SocketTimeoutException.class)) {
            return new StartupRefused(
                    "The mail server at " + place() + " accepts the connection and then does not respond for "
                            + patience.toSeconds() + " s; ask its operator, or correct PORTAL_SMTP_URL.",
                    failed);
        }
        if (isOf(failed, SSLException.class)) {
            return notEncrypted(failed);
        }
        if (failed instanceof AuthenticationFailedException && server.account().isPresent()) {
            return new StartupRefused(notLetIn(server.account().get()), failed);
        }
        if (server.encryption() == MailServer.Encryption.DEMANDED
                && transport.getLastReturnCode() == COMPLETED
                && !transport.supportsExtension("STARTTLS")) {
            return new StartupRefused(
                    "The mail server at " + place() + " does not offer STARTTLS, and mail is not sent unencrypted.",
                    failed);
        }
        return new StartupRefused(
                "The server at " + place() + " is not a mail server; correct PORTAL_SMTP_URL.", failed);
    }

    private StartupRefused notEncrypted(MessagingException failed) {
        return isOf(failed, CertificateException.class)
                ? new StartupRefused(
                        "The mail server at " + place()
                                + " has no trusted certificate for this name; have this Java "
                                + StartupRefused.TRUST + ", or correct PORTAL_SMTP_URL.",
                        failed)
                : new StartupRefused(
                        "The server at " + place()
                                + " has no TLS version in common with this Java; correct PORTAL_SMTP_URL:"
                                + " smtps:// is TLS from the first byte, smtp:// is STARTTLS.",
                        failed);
    }

    private String notLetIn(MailServer.Account account) {
        return "The mail server at " + place() + " rejects the account " + account.user()
                + "; correct PORTAL_SMTP_URL or PORTAL_SMTP_PASSWORD.";
    }

    private static boolean isOf(Throwable failed, Class<? extends Exception> kind) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private String place() {
        return server.host() + ":" + server.port();
    }
}
