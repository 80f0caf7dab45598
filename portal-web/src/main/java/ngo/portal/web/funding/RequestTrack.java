package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.RequestEventType;

/** Where a request stands, the same at the head of its pages for both sides; nobody's name is in it. */
@Named
@RequestScoped
public class RequestTrack {

    @Inject
    private CurrentRequest current;

    /** The step of the track on which it stands, or stood when it came to its end. */
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

    /** What was deleted after a no was not withdrawn. */
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
