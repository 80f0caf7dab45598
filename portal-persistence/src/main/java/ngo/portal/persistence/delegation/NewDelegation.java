package ngo.portal.persistence.delegation;

import java.time.Instant;
import ngo.portal.persistence.organisation.Mandate;

/**
 * A role to be lent.
 *
 * @param to the colleague's account
 * @param zone in which the moments were set
 */
public record NewDelegation(Mandate mandate, String to, Instant startsAt, Instant endsAt, String zone, String reason) {}
