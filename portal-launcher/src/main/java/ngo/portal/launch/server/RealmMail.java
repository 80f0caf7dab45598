package ngo.portal.launch.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import ngo.portal.launch.settings.Settings;
import ngo.portal.persistence.shared.MailServer;

/** The mail server in the format of a Keycloak realm. */
final class RealmMail {

    /** Each field of the realm, and the environment variable that the realm file reads during the import. */
    static final Map<String, String> VARIABLES = Map.of(
            "host", "PORTAL_SMTP_HOST",
            "port", "PORTAL_SMTP_PORT",
            "from", "PORTAL_MAIL_FROM",
            "ssl", "PORTAL_SMTP_SSL",
            "starttls", "PORTAL_SMTP_STARTTLS",
            "auth", "PORTAL_SMTP_AUTH",
            "user", "PORTAL_SMTP_USER",
            "password", "PORTAL_SMTP_PASSWORD");

    private static final String SENDER = "portal@coalition.example";

    private final MailServer server;
    private final String sender;

    RealmMail(Settings settings) {
        server = settings.mailServer();
        sender = settings.passedOn().getOrDefault("PORTAL_MAIL_FROM", SENDER);
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("host", server.host());
        values.put("port", Integer.toString(server.port()));
        values.put("from", sender);
        values.put("ssl", Boolean.toString(server.encryption() == MailServer.Encryption.IMPLICIT));
        values.put("starttls", Boolean.toString(server.encryption() == MailServer.Encryption.DEMANDED));
        values.put("auth", Boolean.toString(server.account().isPresent()));
        values.put("user", server.account().map(MailServer.Account::user).orElse(""));
        values.put(
                "password", server.account().map(MailServer.Account::password).orElse(""));
        return values;
    }

    /** One line that changes whenever a value changes, and does not reveal the password. */
    String mark() {
        String usual = "PORTAL_SMTP_URL=" + server.address() + (sender.equals(SENDER) ? "" : " " + sender);
        return server.account()
                .map(account -> usual + " " + digest(account.password()))
                .orElse(usual);
    }

    private static String digest(String password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
