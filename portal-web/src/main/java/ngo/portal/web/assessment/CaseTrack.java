package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.ejb.assessment.CaseActs;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.funding.RequestAct;
import ngo.portal.web.funding.RequestTrack;
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

    private static final Map<String, RequestAct> WAYS = ways();

    @Inject
    private CurrentRequest current;

    @Inject
    private RequestTrack track;

    @Inject
    private CaseActs cases;

    private @Nullable Set<String> acts;

    private static Map<String, RequestAct> ways() {
        Map<String, RequestAct> ways = new LinkedHashMap<>();
        ways.put("declare", new RequestAct("declare", "/conflict"));
        ways.put("review", new RequestAct("review", "/review"));
        ways.put("decide", new RequestAct("decide", "/decision"));
        ways.put("verify", new RequestAct("verify", "/verification"));
        ways.put("put", new RequestAct("put", "/decision"));
        ways.put("assign", new RequestAct("assign", "/seats"));
        ways.put("offer", new RequestAct("offer", "/grant"));
        ways.put("agree", new RequestAct("agree", "/grant"));
        ways.put("pay", new RequestAct("pay", "/grant"));
        ways.put("report", new RequestAct("report", "/grant"));
        ways.put("close", new RequestAct("close", "/grant"));
        ways.put("declare-later", new RequestAct("declareLater", "/conflict"));
        return ways;
    }

    public List<RequestAct> getActs() {
        List<RequestAct> all = new ArrayList<>(track.getActs());
        WAYS.forEach((name, way) -> {
            if (may(name)) {
                all.add(way);
            }
        });
        return Stream.concat(
                        all.stream().filter(RequestAct::awaited), all.stream().filter(act -> !act.awaited()))
                .toList();
    }

    public boolean may(String act) {
        if (acts == null) {
            acts = cases.of(current.getView());
        }
        return acts.contains(act);
    }

    /** Leads to the request itself whoever has nothing to do on a page. */
    void requireOneOf(String... wanted) {
        if (Stream.of(wanted).noneMatch(this::may)) {
            current.leave();
        }
    }

    /** Whether something was decided that the reader is shown. */
    public boolean isDecided() {
        RequestState state = current.getHead().state();
        return GRANTED.contains(state) || state == RequestState.DECLINED || state == RequestState.DEFERRED;
    }

    /** Whether there is, or is to be, money to speak of. */
    public boolean isGranted() {
        return GRANTED.contains(current.getHead().state());
    }
}
