package ngo.portal.keycloak;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.JSSETruststoreConfigurator;

/**
 * Tests the connection to the realm's mail server as Keycloak makes it, with the certificates that Keycloak trusts and its
 * password, without sending a mail.
 */
final class MailCheck {

    private static final String MILLISECONDS = "10000";
    private static final String YES = "true";
    private static final int STANDARD_PORT = -1;
    private static final int MAX_PORT = 65_535;

    /** The result of the test. */
    enum Outcome {
        TAKEN,
        /** The certificate is from an authority that Keycloak does not trust, or for another host name. */
        UNTRUSTED,
        /** The server rejects the password, or requires one that is missing. */
        NOT_LET_IN,
        /** The realm's value is not a valid port, and Keycloak uses the standard port instead. */
        WRONG_PORT,
        AWAY
    }

    private MailCheck() {}

    /**
     * Makes one test.
     *
     * @param server the mail server as the realm has it
     */
    static Outcome of(Map<String, String> server, KeycloakSession keycloak) {
        OptionalInt port = port(server);
        return port.isEmpty() ? Outcome.WRONG_PORT : at(port.getAsInt(), server, keycloak);
    }

    /** The realm's port, which is whatever was entered in the console; empty if it is not a valid port. */
    static OptionalInt port(Map<String, String> server) {
        String given = server.get("port");
        if (given == null) {
            return OptionalInt.of(STANDARD_PORT);
        }
        try {
            int port = Integer.parseInt(given);
            return port < 1 || port > MAX_PORT ? OptionalInt.empty() : OptionalInt.of(port);
        } catch (NumberFormatException noNumber) {
            return OptionalInt.empty();
        }
    }

    private static Outcome at(int port, Map<String, String> server, KeycloakSession keycloak) {
        Session session = Session.getInstance(properties(server, keycloak));
        boolean signsIn = isYes(server, "auth");
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    server.getOrDefault("host", ""),
                    port,
                    signsIn ? server.get("user") : null,
                    signsIn ? server.get("password") : null);
            return Outcome.TAKEN;
        } catch (AuthenticationFailedException refused) {
            return Outcome.NOT_LET_IN;
        } catch (MessagingException failed) {
            return isUntrusted(failed) ? Outcome.UNTRUSTED : Outcome.AWAY;
        }
    }

    private static Properties properties(Map<String, String> server, KeycloakSession keycloak) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(isYes(server, "auth")));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(isYes(server, "ssl")));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(isYes(server, "starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(isYes(server, "starttls")));
        for (String each : new String[] {"timeout", "connectiontimeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + each, MILLISECONDS);
        }
        JSSETruststoreConfigurator trust = new JSSETruststoreConfigurator(keycloak);
        if (trust.getSSLSocketFactory() != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust.getSSLSocketFactory());
            boolean isAnyName = trust.getProvider().getPolicy() == HostnameVerificationPolicy.ANY;
            properties.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(!isAnyName));
            if (isAnyName) {
                properties.setProperty("mail.smtp.ssl.trust", "*");
            }
        }
        return properties;
    }

    private static boolean isYes(Map<String, String> server, String key) {
        return YES.equals(server.get(key));
    }

    private static boolean isUntrusted(MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || isOfAnotherName(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Jakarta Mail compares the host names itself, and has no exception of its own for a mismatch. */
    private static boolean isOfAnotherName(Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("server identity");
    }
}
