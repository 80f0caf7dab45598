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

/** The actions that are possible now with the request of the page; awaited ones come first. */
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

    /** Redirects a reader without a possible action on a page to the request itself. */
    void requireOneOf(CaseAction... wanted) {
        if (Stream.of(wanted).noneMatch(allowed()::contains)) {
            current.leave();
        }
    }

    /** Whether there is a decision that the reader may see. */
    public boolean isDecided() {
        RequestState state = current.getHead().state();
        return GRANTED.contains(state) || state == RequestState.DECLINED || state == RequestState.DEFERRED;
    }
}
