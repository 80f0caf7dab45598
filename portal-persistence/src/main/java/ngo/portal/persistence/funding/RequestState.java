package ngo.portal.persistence.funding;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.lifecycle.State;

/** The states of a request for funding, from the first draft inside the applicant's organisation until its content is destroyed. */
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

    /** Whether the funder owes an answer and the service clock is running. */
    public boolean isAwaitingAnswer() {
        return EnumSet.of(SUBMITTED, SCREENING, VERIFICATION, REVIEW, DECISION).contains(this);
    }

    /** Whether the funder assesses it or waits for information for that: seats can be given. */
    public boolean isUnderAssessment() {
        return EnumSet.of(SCREENING, MORE_INFO, VERIFICATION, REVIEW, DECISION, DEFERRED)
                .contains(this);
    }

    /** Whether the grant is being carried out. */
    public boolean isRunning() {
        return may(SUSPENDED);
    }

    /** Whether it has stopped, for good or for now, without having come to its regular end. */
    public boolean isStopped() {
        return EnumSet.of(INELIGIBLE, DECLINED, WITHDRAWN, ANONYMISED, SUSPENDED)
                .contains(this);
    }

    /** Whether both sides have agreed, and money is or was on its way: the funder's finance officers then have access. */
    public boolean isAgreed() {
        return EnumSet.of(AGREED, PAID_IN_PART, PAID, REPORTING, CLOSED, SUSPENDED)
                .contains(this);
    }

    /** Whether the applicant may destroy its content: nobody else has received it, or it has come to its end. */
    public boolean isDeletable() {
        return this == DRAFT || may(ANONYMISED);
    }

    /** Whether the funder reads its content; in every other state the funder does not see the applicant either. */
    public boolean isReadByFunder() {
        return !EnumSet.of(DRAFT, WITHDRAWN, CLOSED, ANONYMISED).contains(this);
    }

    /** Whether the funder may ask to reveal the applicant: it reads the request and still has to act on it. */
    public boolean takesReveals() {
        return isReadByFunder() && !may(ANONYMISED);
    }

    /** Whether both sides have agreed and it is not over: reports are judged and payments are recorded, also while it is stopped. */
    public boolean isUnderGrant() {
        return isAgreed() && this != CLOSED;
    }
}
