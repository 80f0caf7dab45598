package ngo.portal.persistence.assessment;

import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;

/** What is refused on the way to a decision about money. */
public final class AssessmentRefusals {

    private AssessmentRefusals() {}

    /** Nothing is to be judged about the request where it stands now. */
    public static final class NotUnderAssessment extends Refusal.Conflict {}

    /** Fewer approvers are named, or left, than have to agree. */
    public static final class TooFewApprovers extends Refusal.Conflict {}

    /** The person was asked for this part already. */
    public static final class HasASeat extends Refusal.Conflict {}

    /** Nobody judges a request of an organisation that they belong to; this is a rule and not a matter of saying so. */
    public static final class BelongsToApplicant extends Refusal.Conflict {}

    /** Only whoever was named as an approver of this request, and has no relation to the applicant, decides about it. */
    public static final class NotNamed extends Refusal.Conflict {}

    /** Whoever was named to decide says first, and themselves, how they stand to the applicant. */
    public static final class NotDeclared extends Refusal.Conflict {}

    /** A review is handed in with a score for each criterion. */
    public static final class ScoreMissing extends Refusal.Conflict {}

    /** Fewer reviews are in than the call asks for before a decision. */
    public static final class ReviewsMissing extends Refusal.Conflict {}

    /** An officer puts a request before the approvers; before that nobody has a voice. */
    public static final class NotPutToDecision extends Refusal.Conflict {}

    /** A sum that cannot be granted. */
    public static final class AmountRefused extends ReasonedRefusal {

        /** Why; each has a sentence of its own in the bundles. */
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

    /** One person has one voice in a decision about money. */
    public static final class AlreadyDecided extends Refusal.Conflict {}
}
