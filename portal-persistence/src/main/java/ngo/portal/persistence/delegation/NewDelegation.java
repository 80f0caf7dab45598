package ngo.portal.persistence.delegation;

import java.time.Instant;
import ngo.portal.persistence.organisation.Mandate;

/**
 * A role to be delegated.
 *
 * @param to the colleague's account
 * @param zone in which the moments were set
 */
public record NewDelegation(Mandate mandate, String to, Instant startsAt, Instant endsAt, String zone, String reason) {

    /** The same, but not from before this moment on: a delegation never applies retroactively. */
    public NewDelegation notBefore(Instant now) {
        return startsAt.isBefore(now) ? new NewDelegation(mandate, to, now, endsAt, zone, reason) : this;
    }
}
