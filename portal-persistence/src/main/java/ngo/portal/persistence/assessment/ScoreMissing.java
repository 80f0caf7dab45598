package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.Refusal;

/** A review is handed in with a score for each criterion. */
public final class ScoreMissing extends Refusal {}
