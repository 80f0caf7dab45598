package ngo.portal.persistence.lead;

import ngo.portal.persistence.shared.Refusal;

/** The handover is noted already. */
public final class AlreadyHandedOver extends Refusal {}
