package ngo.portal.web.api.statement;

import java.time.Instant;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * More time for a call.
 *
 * @param softDeadline the old one stays where it is left out
 */
public record ExtensionBody(@Nullable Instant softDeadline, @Nullable Instant hardDeadline) {

    Instant end() {
        if (hardDeadline == null) {
            throw new InvalidInput("hardDeadline");
        }
        return hardDeadline;
    }
}
