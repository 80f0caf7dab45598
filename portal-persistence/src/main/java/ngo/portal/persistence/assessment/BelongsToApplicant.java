package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** Nobody judges a request of an organisation that they belong to; this is a rule and not a matter of saying so. */
public final class BelongsToApplicant extends Refusal {}
