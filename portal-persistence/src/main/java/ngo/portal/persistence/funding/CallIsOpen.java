package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** Others have read the call; what it says stays. */
public final class CallIsOpen extends Refusal {}
