package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** Fewer reviews are in than the call asks for before a decision. */
public final class ReviewsMissing extends Refusal {}
