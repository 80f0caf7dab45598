package ngo.portal.web.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.ejb.plan.PlanStep;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.PlanState;

/**
 * A way to another page where the reader can do the next thing with a plan.
 *
 * @param name key of its label
 * @param page the page, below the plan's own address
 */
public record PlanAct(String name, String page) {

    /** The activities that nobody has taken. */
    static final String FREE_ACTIVITIES = "/activities?responsible=" + ActivityQuery.NOBODY;

    /** The more it is waited for, the further ahead. */
    private static final Map<PlanStep, PlanAct> IN_ORDER = inOrder();

    private static final Set<String> MERELY_POSSIBLE =
            Set.of("preview", "withdraw", "midTerm", "shareMore", "archive", "close");

    private static Map<PlanStep, PlanAct> inOrder() {
        Map<PlanStep, PlanAct> acts = new LinkedHashMap<>();
        acts.put(PlanStep.ADOPTION_APPROVAL, new PlanAct("adopt", "/adoption"));
        acts.put(PlanStep.CLEAR, new PlanAct("clear", "/review"));
        acts.put(PlanStep.SHARE, new PlanAct("share", "/share"));
        acts.put(PlanStep.REVIEW, new PlanAct("review", "/review"));
        acts.put(PlanStep.PROPOSE, new PlanAct("propose", "/course"));
        acts.put(PlanStep.ACTIVATE, new PlanAct("activate", "/course"));
        acts.put(PlanStep.CLOSE, new PlanAct("close", "/course"));
        acts.put(PlanStep.SAVE, new PlanAct("edit", "/edit"));
        acts.put(PlanStep.TAKE_ACTIVITY, new PlanAct("take", FREE_ACTIVITIES));
        acts.put(PlanStep.MOVE_ACTIVITY, new PlanAct("report", "/reports"));
        acts.put(PlanStep.MID_TERM, new PlanAct("midTerm", "/course"));
        acts.put(PlanStep.PREVIEW, new PlanAct("preview", "/preview"));
        acts.put(PlanStep.ARCHIVE, new PlanAct("archive", "/course"));
        acts.put(PlanStep.WITHDRAW, new PlanAct("withdraw", "/course"));
        return acts;
    }

    /** What the reader may do, the most awaited first. */
    public static List<PlanAct> of(PlanView view) {
        return IN_ORDER.entrySet().stream()
                .filter(entry -> view.may(entry.getKey())
                        && isDue(entry.getKey(), view.plan().state()))
                .map(entry -> entry.getKey() == PlanStep.SHARE ? share(view) : entry.getValue())
                .sorted(Comparator.comparing(act -> !act.awaited()))
                .toList();
    }

    /** Activities move on from the beginning; reports are waited for once the plan is carried out. */
    private static boolean isDue(PlanStep step, PlanState state) {
        return step != PlanStep.MOVE_ACTIVITY || state == PlanState.ACTIVE;
    }

    /** Once some have it, letting more of them in is possible and no more. */
    private static PlanAct share(PlanView view) {
        boolean first = view.plan().state() == PlanState.CLEARED;
        return new PlanAct(first ? "share" : "shareMore", "/share");
    }

    /** Whether this is awaited rather than merely possible. */
    public boolean awaited() {
        return !MERELY_POSSIBLE.contains(name);
    }
}
