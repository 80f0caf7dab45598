package ngo.portal.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.DerivedKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A token for forms of stateless pages, which protects against cross-site request forgery: a message authentication code for one person and one
 * day. It outlives a session, so that input typed while a session expired can still be sent by the same person, and every node with the same key
 * accepts it.
 */
@Named
@ApplicationScoped
public class FormToken {

    public static final String FIELD = "form-token";

    private static final String PURPOSE = "form of a page without state";

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "portal.context.key")
    private String contextKey;

    @SuppressWarnings("NullAway.Init") // filled before the first call
    private DerivedKey key;

    @PostConstruct
    void deriveTheKey() {
        key = DerivedKey.of(contextKey, PURPOSE);
    }

    /** Today's token of the reader of the page. */
    public String getValue() {
        return of(caller.getSubject(), today());
    }

    /** Whether the form was made today or yesterday for the person who submits it. */
    public boolean isGood(@Nullable String sent) {
        String subject = caller.getSubject();
        return sent != null
                && !subject.isEmpty()
                && (same(sent, of(subject, today())) || same(sent, of(subject, today().minusDays(1))));
    }

    private String of(String subject, LocalDate day) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.mac(day + " " + subject));
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private static boolean same(String sent, String good) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), good.getBytes(StandardCharsets.UTF_8));
    }
}
