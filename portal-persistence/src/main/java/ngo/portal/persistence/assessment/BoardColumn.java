package ngo.portal.persistence.assessment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import ngo.portal.persistence.funding.RequestState;

/** The columns of a funder's board; each state belongs to one of them. */
public enum BoardColumn {
    SUBMITTED,
    ELIGIBILITY,
    REVIEW,
    DECISION,
    AGREEMENT,
    RUNNING,
    REPORTING,
    CLOSED,
    DECLINED;

    public static BoardColumn of(RequestState state) {
        return switch (state) {
            case DRAFT, SUBMITTED -> SUBMITTED;
            case SCREENING, MORE_INFO, VERIFICATION -> ELIGIBILITY;
            case REVIEW -> REVIEW;
            case DECISION, DEFERRED -> DECISION;
            case APPROVED, PARTLY_APPROVED -> AGREEMENT;
            case AGREED, PAID_IN_PART, SUSPENDED -> RUNNING;
            case PAID, REPORTING -> REPORTING;
            case CLOSED, ANONYMISED -> CLOSED;
            case INELIGIBLE, DECLINED, WITHDRAWN -> DECLINED;
        };
    }

    public Set<RequestState> states() {
        Set<RequestState> states = EnumSet.noneOf(RequestState.class);
        Arrays.stream(RequestState.values()).filter(state -> of(state) == this).forEach(states::add);
        return states;
    }
}
