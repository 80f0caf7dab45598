package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.assessment.CaseAction;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.ejb.funding.RequestAction.Who;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.web.document.NextAct;
import ngo.portal.web.funding.CurrentRequest;
import org.jspecify.annotations.Nullable;

/** All that may be done next with the request of the page, what is waited for first. */
@Named
@RequestScoped
public class CaseTrack {

    private static final Set<RequestState> GRANTED = Set.of(
            RequestState.APPROVED,
            RequestState.PARTLY_APPROVED,
            RequestState.AGREED,
            RequestState.PAID_IN_PART,
            RequestState.PAID,
            RequestState.REPORTING,
            RequestState.SUSPENDED,
            RequestState.CLOSED);

    @Inject
    private CurrentRequest current;

    @Inject
    private SeatService seats;

    private @Nullable Set<CaseAction> allowed;

    public List<NextAct> getActs() {
        List<Action<Who, RequestState, ?>> all =
                new ArrayList<>(current.getView().allowed());
        all.addAll(allowed());
        return NextAct.of(all, current.getHead().state());
    }

    private Set<CaseAction> allowed() {
        if (allowed == null) {
            allowed = seats.allowed(current.getView());
        }
        return allowed;
    }

    /** Whether the reader may do this, by its code. */
    public boolean may(String action) {
        return allowed().stream().anyMatch(one -> one.code().equals(action));
    }

    /** Leads to the request itself whoever has nothing to do on a page. */
    void requireOneOf(CaseAction... wanted) {
        if (Stream.of(wanted).noneMatch(allowed()::contains)) {
            current.leave();
        }
    }

    /** Whether something was decided that the reader is shown. */
    public boolean isDecided() {
        RequestState state = current.getHead().state();
        return GRANTED.contains(state) || state == RequestState.DECLINED || state == RequestState.DEFERRED;
    }
}
