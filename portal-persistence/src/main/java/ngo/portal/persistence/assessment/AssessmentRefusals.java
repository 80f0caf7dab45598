package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** Refusals on the way to a funding decision. */
public final class AssessmentRefusals {

    private AssessmentRefusals() {}

    /** The state of the request allows no assessment. */
    public static final class NotUnderAssessment extends Refusal.Conflict {}

    /** Fewer approvers are named, or remain, than the quorum needs. */
    public static final class TooFewApprovers extends Refusal.Conflict {}

    /** The person has this seat already. */
    public static final class HasASeat extends Refusal.Conflict {}

    /** Nobody assesses a request of an organisation that they belong to; this is a rule and does not depend on a declaration. */
    public static final class BelongsToApplicant extends Refusal.Conflict {}

    /** Only a person who was named as an approver of this request, and has no relation to the applicant, decides about it. */
    public static final class NotNamed extends Refusal.Conflict {}

    /** An approver first declares their own relation to the applicant. */
    public static final class NotDeclared extends Refusal.Conflict {}

    /** A review must have a score for each criterion. */
    public static final class ScoreMissing extends Refusal.Conflict {}

    /** Fewer reviews were submitted than the call requires before a decision. */
    public static final class ReviewsMissing extends Refusal.Conflict {}

    /** No approver votes before an officer puts the request to decision. */
    public static final class NotPutToDecision extends Refusal.Conflict {}

    /** A sum that cannot be granted. */
    public static final class AmountRefused extends ReasonedRefusal {

        /** The reasons; each has a sentence of its own in the bundles. */
        public enum Reason {
            ABOVE_ASKED,
            ABOVE_CEILING,
            CURRENCY,
            NOT_ALL,
            NOT_LESS,
            NOTHING,
            NO_SUM_WITH_A_NO
        }

        public AmountRefused(Reason reason) {
            super(reason);
        }
    }

    /** One person has one vote in a funding decision. */
    public static final class AlreadyDecided extends Refusal.Conflict {}
}
