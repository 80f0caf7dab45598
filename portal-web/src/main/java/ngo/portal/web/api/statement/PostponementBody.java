package ngo.portal.web.api.statement;

import java.time.Instant;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A later end of an embargo.
 *
 * @param embargo the timer publishes then, and not at the instant that was set before
 */
public record PostponementBody(@Nullable Instant embargo) {

    Instant later() {
        if (embargo == null) {
            throw new InvalidInput("embargo");
        }
        return embargo;
    }
}
