package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** Another offer has taken the place of the one that was read. */
public final class OfferIsOld extends Refusal {}
