package ngo.portal.web.api.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.statement.SignOnCall;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A call for sign-on.
 *
 * @param invited a list of aliases, or "ALL"
 * @param softDeadline the hard one where it is left out
 * @param zone zone in which the deadlines were set, an IANA name; UTC where it is left out
 */
public record CallBody(
        @Nullable Circle invited,
        @Nullable Instant softDeadline,
        @Nullable Instant hardDeadline,
        @Nullable String zone) {

    SignOnCall call() {
        if (invited == null) {
            throw new InvalidInput("invited");
        }
        if (hardDeadline == null) {
            throw new InvalidInput("hardDeadline");
        }
        return new SignOnCall(
                invited, softDeadline == null ? hardDeadline : softDeadline, hardDeadline, zone == null ? "UTC" : zone);
    }
}
