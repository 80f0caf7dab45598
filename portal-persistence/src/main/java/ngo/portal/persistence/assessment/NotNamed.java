package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** Only whoever was named as an approver of this request, and has no relation to the applicant, decides about it. */
public final class NotNamed extends Refusal {}
