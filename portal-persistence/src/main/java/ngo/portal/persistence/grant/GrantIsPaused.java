package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** Somebody has asked to stop this grant; no money is ordered until that is settled. */
public final class GrantIsPaused extends Refusal {}
