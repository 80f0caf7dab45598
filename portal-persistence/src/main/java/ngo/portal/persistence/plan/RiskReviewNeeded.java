package ngo.portal.persistence.plan;

import ngo.portal.persistence.shared.Refusal;

/** Nothing leaves the organisation before its risks were reviewed, nor after the day of the next review. */
public final class RiskReviewNeeded extends Refusal {}
