package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ngo.portal.ejb.funding.RequestView;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.assessment.SeatState;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** What a reader may do with a request beyond its first look, by the names that programs use. The services decide again. */
@ApplicationScoped
public class CaseActs {

    @Inject
    private SeatService seats;

    @Inject
    private FundingDecisionService decisions;

    @Inject
    private TenantContext tenant;

    public Set<String> of(RequestView view) {
        Set<String> acts = new LinkedHashSet<>();
        RequestState state = view.head().state();
        if (view.side() == RequestSide.APPLICANT) {
            ofApplicant(view, state, acts);
            return acts;
        }
        ofSeats(view, acts);
        if (has(MemberRole.GRANTS_OFFICER)) {
            ofOfficer(view, state, acts);
        }
        if (has(MemberRole.FINANCE_OFFICER) && (state == RequestState.AGREED || state == RequestState.PAID_IN_PART)) {
            acts.add("pay");
        }
        return acts;
    }

    private boolean has(MemberRole role) {
        return tenant.acting().roles().contains(role);
    }

    /** The reader's own seats at it. */
    private List<SeatRow> own(RequestView view) {
        return seats.seats(view.head().id()).stream()
                .filter(seat -> seat.subject().equals(tenant.subject()))
                .toList();
    }

    private static void ofApplicant(RequestView view, RequestState state, Set<String> acts) {
        if (!view.writes()) {
            return;
        }
        if (state == RequestState.APPROVED || state == RequestState.PARTLY_APPROVED) {
            acts.add("agree");
        }
        if (state == RequestState.AGREED
                || state == RequestState.PAID_IN_PART
                || state == RequestState.PAID
                || state == RequestState.REPORTING) {
            acts.add("report");
        }
    }

    private void ofSeats(RequestView view, Set<String> acts) {
        List<SeatRow> own = own(view);
        RequestState state = view.head().state();
        if (own.stream().anyMatch(seat -> seat.state() == SeatState.INVITED)) {
            acts.add("declare");
            return;
        }
        boolean writing = own.stream()
                .anyMatch(seat -> seat.part() == SeatKind.REVIEWER
                        && (seat.state() == SeatState.ACCEPTED || seat.state() == SeatState.DRAFT));
        if (writing && state == RequestState.REVIEW) {
            acts.add("review");
        }
        boolean deciding = own.stream()
                .anyMatch(
                        seat -> seat.part() == SeatKind.APPROVER && seat.state().isTaken());
        if (deciding
                && state == RequestState.DECISION
                && decisions.isSilent(view.head().id())) {
            acts.add("decide");
        }
        if (own.stream().anyMatch(seat -> seat.state().may(SeatState.RECUSED))) {
            acts.add("declare-later");
        }
    }

    private static void ofOfficer(RequestView view, RequestState state, Set<String> acts) {
        boolean emergency = view.head().track().isEmergency();
        if (state == RequestState.VERIFICATION) {
            acts.add("verify");
        }
        if (state.isUnderAssessment()) {
            acts.add("assign");
        }
        if (state == RequestState.REVIEW
                || state == RequestState.DEFERRED
                || (state == RequestState.VERIFICATION && emergency)) {
            acts.add("put");
        }
        if (state == RequestState.APPROVED || state == RequestState.PARTLY_APPROVED) {
            acts.add("offer");
        }
        if (state == RequestState.REPORTING || state == RequestState.SUSPENDED) {
            acts.add("close");
        }
    }
}
