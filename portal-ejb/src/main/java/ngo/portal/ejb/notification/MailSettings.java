package ngo.portal.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where letters are handed in, from {@code portal.smtp.url}: {@code smtp://host:port} or {@code smtps://…}. */
@ApplicationScoped
public class MailSettings {

    private static final String MILLISECONDS = "10000";

    @Inject
    @ConfigProperty(name = "portal.smtp.url")
    private URI server;

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

    public Properties session() {
        boolean secure = "smtps".equals(server.getScheme());
        String protocol = secure ? "mail.smtps" : "mail.smtp";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", secure ? "smtps" : "smtp");
        properties.put(protocol + ".host", server.getHost());
        properties.put(protocol + ".port", Integer.toString(server.getPort()));
        properties.put(protocol + ".connectiontimeout", MILLISECONDS);
        properties.put(protocol + ".timeout", MILLISECONDS);
        return properties;
    }
}
