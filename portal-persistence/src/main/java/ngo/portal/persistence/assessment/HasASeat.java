package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** The person was asked for this part already. */
public final class HasASeat extends Refusal {}
