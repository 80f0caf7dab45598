package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** An officer puts a request before the approvers; before that nobody has a voice. */
public final class NotPutToDecision extends Refusal {}
