package ngo.portal.ejb.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;

/**
 * A call for sign-on.
 *
 * @param soft target day; answers are accepted until the hard deadline
 * @param hard the deadline at which the call closes
 * @param zone zone in which the deadlines were set, an IANA name
 */
public record SignOnCall(Circle invited, Instant soft, Instant hard, String zone) {}
