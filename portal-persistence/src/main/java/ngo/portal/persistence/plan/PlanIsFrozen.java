package ngo.portal.persistence.plan;

import ngo.portal.persistence.shared.Refusal;

/** The plan takes no changes where it stands now: it is in review, before the leads, or over. */
public final class PlanIsFrozen extends Refusal {}
