package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** Whoever was named to decide says first, and themselves, how they stand to the applicant. */
public final class NotDeclared extends Refusal {}
