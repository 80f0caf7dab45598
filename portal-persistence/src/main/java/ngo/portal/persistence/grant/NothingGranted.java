package ngo.portal.persistence.grant;

import ngo.portal.persistence.shared.Refusal;

/** There is no agreement that both sides have signed. */
public final class NothingGranted extends Refusal {}
