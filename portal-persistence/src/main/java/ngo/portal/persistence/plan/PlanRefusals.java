package ngo.portal.persistence.plan;

import ngo.portal.persistence.shared.Refusal;

/** What plans refuse. */
public final class PlanRefusals {

    private PlanRefusals() {}

    /** The plan takes no changes where it stands now: it is in review, before the leads, or over. */
    public static final class PlanIsFrozen extends Refusal.Conflict {}

    /** No colleague is asked to clear the plan, or one of them has decided. */
    public static final class PlanNotRecallable extends Refusal.Conflict {}

    /** A heading that every plan needs has no words yet that the organisation can read. */
    public static final class HeadingMissing extends Refusal.Conflict {}

    /** Nothing leaves the organisation before its risks were reviewed, nor after the day of the next review. */
    public static final class RiskReviewNeeded extends Refusal.Conflict {}

    /** Another organisation is responsible for the activity. */
    public static final class AlreadyTaken extends Refusal.Conflict {}

    /** An activity that goes on has no organisation that is responsible for it. */
    public static final class NobodyResponsible extends Refusal.Conflict {}
}
