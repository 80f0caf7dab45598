package ngo.portal.ejb.statement;

import java.time.Instant;
import ngo.portal.ejb.document.Circle;

/**
 * A call for sign-on.
 *
 * @param soft the day that is aimed for; answers are taken until the hard one
 * @param hard here the call closes
 * @param zone zone in which the deadlines were set, an IANA name
 */
public record SignOnCall(Circle invited, Instant soft, Instant hard, String zone) {}
