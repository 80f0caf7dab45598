package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** A second person is asked about this already. */
public final class PauseIsAsked extends Refusal {}
