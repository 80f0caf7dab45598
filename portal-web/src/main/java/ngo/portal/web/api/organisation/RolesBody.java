package ngo.portal.web.api.organisation;

import java.time.Instant;
import java.util.List;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * The roles that somebody is to have, and no others.
 *
 * @param until end of every role here that is new or has an end already; where it is left out new roles have none and the
 *     others keep theirs
 */
public record RolesBody(@Nullable List<String> roles, @Nullable Instant until, @Nullable String reason) {

    String words() {
        return BodyWords.of("reason", reason);
    }
}
