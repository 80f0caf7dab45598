package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** Somebody has not agreed yet to the request as it stands now. */
public final class SignOffMissing extends Refusal {}
