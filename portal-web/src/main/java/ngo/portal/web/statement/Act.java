package ngo.portal.web.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.ejb.statement.Step;
import ngo.portal.persistence.statement.StatementState;

/**
 * A way to another page where the reader can do the next thing.
 *
 * @param name key of its label
 * @param page the page, below the statement's own address
 */
public record Act(String name, String page) {

    /** The more it is waited for, the further ahead. */
    private static final Map<Step, Act> IN_ORDER = inOrder();

    private static final Set<String> MERELY_POSSIBLE =
            Set.of("remind", "decline", "withdrawSignature", "revise", "correct", "retract");

    private static Map<Step, Act> inOrder() {
        Map<Step, Act> acts = new LinkedHashMap<>();
        acts.put(Step.SIGN, new Act("sign", "/sign-on"));
        acts.put(Step.CLEAR, new Act("clear", "/sign-on"));
        acts.put(Step.REQUEST_CLEARANCE, new Act("requestClearance", "/sign-on"));
        acts.put(Step.TEXT_APPROVAL, new Act("decideText", "/approval"));
        acts.put(Step.RELEASE_APPROVAL, new Act("decideRelease", "/approval"));
        acts.put(Step.CONFIRM_REVISION, new Act("decideChange", "/approval"));
        acts.put(Step.OPEN, new Act("open", "/open"));
        acts.put(Step.PUBLISH, new Act("publish", "/release"));
        acts.put(Step.CONSULTATION, new Act("consultation", "/consultation"));
        acts.put(Step.SAVE, new Act("edit", "/edit"));
        acts.put(Step.CLOSE, new Act("close", "/board"));
        acts.put(Step.REMIND, new Act("remind", "/board"));
        acts.put(Step.DECLINE, new Act("decline", "/sign-on"));
        acts.put(Step.WITHDRAW_SIGNATURE, new Act("withdrawSignature", "/sign-on"));
        acts.put(Step.REVISE, new Act("revise", "/revise"));
        acts.put(Step.CORRECT, new Act("correct", "/revise"));
        acts.put(Step.RETRACT, new Act("retract", "/revise"));
        return acts;
    }

    /** What the reader may do, the most awaited first. */
    public static List<Act> of(StatementView view) {
        return IN_ORDER.entrySet().stream()
                .filter(entry -> view.may(entry.getKey()) && !leftToTheClock(entry.getKey(), view))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean leftToTheClock(Step step, StatementView view) {
        return step == Step.PUBLISH && view.statement().state() == StatementState.EMBARGOED;
    }

    /** Whether this is awaited rather than merely possible. */
    public boolean isAwaited() {
        return !MERELY_POSSIBLE.contains(name);
    }
}
