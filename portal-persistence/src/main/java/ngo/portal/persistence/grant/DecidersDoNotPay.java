package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** Whoever has a voice in the decision about a request has no hand in its payments. */
public final class DecidersDoNotPay extends Refusal {}
