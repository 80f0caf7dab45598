package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.RequestEventType;

/** The progress track of a request, the same on its pages for both sides; it names nobody. */
@Named
@RequestScoped
public class RequestTrack {

    @Inject
    private CurrentRequest current;

    /** The step at which the request is, or was when it ended. */
    public String getStep() {
        return switch (current.getHead().state()) {
            case DRAFT -> "DRAFT";
            case SUBMITTED -> "SUBMITTED";
            case SCREENING, MORE_INFO, VERIFICATION, INELIGIBLE -> "ELIGIBILITY";
            case REVIEW -> "REVIEW";
            case DECISION, DEFERRED, DECLINED -> "DECISION";
            case APPROVED, PARTLY_APPROVED -> "AGREEMENT";
            case AGREED, PAID_IN_PART -> "PAYMENT";
            case PAID, REPORTING, CLOSED -> "REPORTS";
            case WITHDRAWN, ANONYMISED, SUSPENDED -> reached();
        };
    }

    /** A request that was deleted after a rejection does not count as withdrawn. */
    private String reached() {
        List<RequestEventRow> course = current.getView().course();
        if (has(course, RequestEventType.PAID)) {
            return "REPORTS";
        }
        if (has(course, RequestEventType.AGREED)) {
            return "PAYMENT";
        }
        if (has(course, RequestEventType.DECIDED)) {
            return has(course, RequestEventType.WITHDRAWN) ? "AGREEMENT" : "DECISION";
        }
        if (has(course, RequestEventType.PUT_TO_DECISION)) {
            return "DECISION";
        }
        return has(course, RequestEventType.TAKEN_UP) ? "ELIGIBILITY" : "SUBMITTED";
    }

    private static boolean has(List<RequestEventRow> course, RequestEventType kind) {
        return course.stream().anyMatch(one -> one.kind() == kind);
    }
}
