package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the open petition pages for two seconds, for submitted forms: thousands of them would read the same row. Whether a signature is
 * accepted is checked each time; a page that is not open is never cached.
 */
@ApplicationScoped
public class OpenPetitionCache {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MAX_PAGES = 1_000;

    private final Map<Asked, Held> held = new ConcurrentHashMap<>();

    @Inject
    private SigningService signing;

    @Inject
    private Clock clock;

    private record Asked(String slug, String language, String alias, String text) {}

    private record Held(SigningPageRow page, Instant until) {}

    /** As {@link SigningService#page(String, String, String, String)}. */
    SigningPageRow page(String slug, String language, String alias, String text) {
        Asked asked = new Asked(slug, language, alias, text);
        Instant now = clock.instant();
        @Nullable Held known = held.get(asked);
        if (known != null && known.until().isAfter(now)) {
            return known.page();
        }
        SigningPageRow page = signing.page(slug, language, alias, text);
        if (held.size() >= MAX_PAGES) {
            held.clear();
        }
        boolean asAsked = text.isEmpty() || page.text().toString().equals(text);
        if (page.state().equals("OPEN") && asAsked) {
            held.put(asked, new Held(page, now.plus(KEPT)));
        } else {
            held.remove(asked);
        }
        return page;
    }
}
