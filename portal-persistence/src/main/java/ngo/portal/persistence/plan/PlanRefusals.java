package ngo.portal.persistence.plan;

import ngo.portal.persistence.shared.Refusal;

/** Refusals that concern plans. */
public final class PlanRefusals {

    private PlanRefusals() {}

    /** The state of the plan allows no changes: it is in review, before the leads, or over. */
    public static final class PlanIsFrozen extends Refusal.Conflict {}

    /** There is no open request for clearance, or a colleague has decided it. */
    public static final class PlanNotRecallable extends Refusal.Conflict {}

    /** A mandatory heading has no words yet that the organisation can read. */
    public static final class HeadingMissing extends Refusal.Conflict {}

    /** The plan cannot leave the organisation before its risks were reviewed, nor after the day of the next review. */
    public static final class RiskReviewNeeded extends Refusal.Conflict {}

    /** Another organisation is responsible for the activity. */
    public static final class AlreadyTaken extends Refusal.Conflict {}

    /** An open activity has no responsible organisation. */
    public static final class NobodyResponsible extends Refusal.Conflict {}
}
