package ngo.portal.web.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ngo.portal.persistence.funding.RequestState;

/**
 * A way to another page where the reader can do the next thing with a request.
 *
 * @param name key of its label
 * @param page the page, below the request's own address
 */
public record RequestAct(String name, String page) {

    private static final Set<String> MERELY_POSSIBLE =
            Set.of("withdraw", "delete", "reveal", "rewrite", "declareLater");

    /** By the names that the service allows, in the order in which they are waited for. */
    private static final List<Way> IN_ORDER = List.of(
            new Way("answer", new RequestAct("answer", "/question")),
            new Way("take-up", new RequestAct("takeUp", "/screening")),
            new Way("screen", new RequestAct("screen", "/screening")),
            new Way("ask", new RequestAct("ask", "/question")),
            new Way("write", new RequestAct("write", "/edit")),
            new Way("submit", new RequestAct("submit", "/submit")),
            new Way("reveal", new RequestAct("reveal", "/reveal")),
            new Way("withdraw", new RequestAct("withdraw", "/withdraw")),
            new Way("delete", new RequestAct("delete", "/withdraw")));

    private record Way(String allowed, RequestAct act) {}

    static List<RequestAct> of(CurrentRequest current) {
        List<RequestAct> acts = new ArrayList<>();
        for (Way way : IN_ORDER) {
            if (current.may(way.allowed())) {
                acts.add(way.act());
            }
        }
        if (current.getHead().state() == RequestState.MORE_INFO) {
            acts.replaceAll(act -> act.name().equals("write") ? new RequestAct("rewrite", act.page()) : act);
        }
        return acts;
    }

    /** Whether this is awaited rather than merely possible. */
    public boolean awaited() {
        return !MERELY_POSSIBLE.contains(name);
    }
}
