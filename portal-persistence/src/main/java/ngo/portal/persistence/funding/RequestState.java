package ngo.portal.persistence.funding;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The course of a request for funding, from the first draft inside the applicant's organisation until nothing of it can be read. */
public enum RequestState implements State<RequestState> {
    DRAFT,
    SUBMITTED,
    SCREENING,
    MORE_INFO,
    INELIGIBLE,
    VERIFICATION,
    REVIEW,
    DECISION,
    APPROVED,
    PARTLY_APPROVED,
    DECLINED,
    DEFERRED,
    WITHDRAWN,
    AGREED,
    PAID_IN_PART,
    PAID,
    REPORTING,
    CLOSED,
    SUSPENDED,
    ANONYMISED;

    @Override
    public Set<RequestState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(SCREENING, WITHDRAWN);
            case SCREENING -> EnumSet.of(MORE_INFO, INELIGIBLE, VERIFICATION, WITHDRAWN);
            case MORE_INFO -> EnumSet.of(SCREENING, WITHDRAWN);
            case VERIFICATION -> EnumSet.of(REVIEW, DECISION, WITHDRAWN);
            case REVIEW -> EnumSet.of(DECISION, WITHDRAWN);
            case DECISION -> EnumSet.of(APPROVED, PARTLY_APPROVED, DECLINED, DEFERRED, WITHDRAWN);
            case DEFERRED -> EnumSet.of(DECISION, WITHDRAWN);
            case APPROVED, PARTLY_APPROVED -> EnumSet.of(AGREED, WITHDRAWN);
            case AGREED -> EnumSet.of(PAID_IN_PART, PAID, SUSPENDED, WITHDRAWN);
            case PAID_IN_PART -> EnumSet.of(PAID, SUSPENDED);
            case PAID -> EnumSet.of(REPORTING, SUSPENDED);
            case REPORTING -> EnumSet.of(CLOSED, SUSPENDED);
            case SUSPENDED -> EnumSet.of(AGREED, PAID_IN_PART, PAID, REPORTING, CLOSED);
            case CLOSED, DECLINED, INELIGIBLE, WITHDRAWN -> EnumSet.of(ANONYMISED);
            case ANONYMISED -> EnumSet.noneOf(RequestState.class);
        };
    }

    /** The funder owes an answer, and its clock is running. */
    public boolean isAwaitingAnswer() {
        return EnumSet.of(SUBMITTED, SCREENING, VERIFICATION, REVIEW, DECISION).contains(this);
    }

    /** The funder judges it, or waits for what it needs for that: seats can be given. */
    public boolean isUnderAssessment() {
        return EnumSet.of(SCREENING, MORE_INFO, VERIFICATION, REVIEW, DECISION, DEFERRED)
                .contains(this);
    }

    /** The grant is being carried out. */
    public boolean isRunning() {
        return may(SUSPENDED);
    }

    /** It goes no further, or not for now, and not because it has come to its end. */
    public boolean isStopped() {
        return EnumSet.of(INELIGIBLE, DECLINED, WITHDRAWN, ANONYMISED, SUSPENDED)
                .contains(this);
    }

    /** Both sides have agreed, and money is or was on its way: the funder's finance officers have something to do with it. */
    public boolean isAgreed() {
        return EnumSet.of(AGREED, PAID_IN_PART, PAID, REPORTING, CLOSED, SUSPENDED)
                .contains(this);
    }

    /** The applicant may destroy what it says: nobody else was given it, or it has come to its end. */
    public boolean isDeletable() {
        return this == DRAFT || may(ANONYMISED);
    }

    /** The funder reads what it asks for; until then, and afterwards, nobody there is shown whom it is for either. */
    public boolean isReadByFunder() {
        return !EnumSet.of(DRAFT, WITHDRAWN, CLOSED, ANONYMISED).contains(this);
    }

    /** The funder may ask whom it is for: it reads the request and still has something to do with it. */
    public boolean takesReveals() {
        return isReadByFunder() && !may(ANONYMISED);
    }

    /** Both sides have agreed, and it is not over: reports are judged and the way of the money is kept, also while it is stopped. */
    public boolean isUnderGrant() {
        return isAgreed() && this != CLOSED;
    }
}
