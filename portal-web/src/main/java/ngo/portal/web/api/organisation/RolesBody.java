package ngo.portal.web.api.organisation;

import java.time.Instant;
import java.util.List;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/**
 * The complete set of roles of a person; all other roles are removed.
 *
 * @param until end of each of these roles that is new or already has an end; if left out, new roles have no end and the others keep theirs
 */
public record RolesBody(@Nullable List<String> roles, @Nullable Instant until, @Nullable String reason) {

    String words() {
        return BodyWords.of("reason", reason);
    }
}
