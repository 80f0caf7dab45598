package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** What stands in the request is with the funder; only what was asked about is written on. */
public final class RequestIsFrozen extends Refusal {}
