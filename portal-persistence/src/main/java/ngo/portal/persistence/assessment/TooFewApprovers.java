package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** Fewer approvers are named, or left, than have to agree. */
public final class TooFewApprovers extends Refusal {}
