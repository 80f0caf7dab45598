package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** Nothing is to be judged about the request where it stands now. */
public final class NotUnderAssessment extends Refusal {}
