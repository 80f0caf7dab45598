package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** The call is not open, or its time is over. */
public final class CallTakesNothing extends Refusal {}
