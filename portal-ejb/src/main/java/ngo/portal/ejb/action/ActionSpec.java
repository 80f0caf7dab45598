package ngo.portal.ejb.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entry of one action in the action table, written where its enum is. An action that is {@link #by given to nobody} only
 * appears as a task.
 *
 * @param <W> role or condition that the reader has to meet
 * @param <S> states of the kind
 * @param <M> the document and its reader, as far as the table needs to know them
 */
public final class ActionSpec<W, S extends Enum<S>, M extends ActionSpec.Context<W, S>> {

    /**
     * A document and its reader at one moment.
     *
     * @param <W> role or condition that the reader has to meet
     * @param <S> states of the kind
     */
    public interface Context<W, S> {

        S state();

        /** Whether the reader meets this condition. */
        boolean may(W who);
    }

    private record Rule<W, S, M>(W who, Set<S> from, Predicate<M> also) {}

    private final Link.Page page;
    private final boolean irreversible;
    private final List<Rule<W, S, M>> rules = new ArrayList<>();
    private String button = "";
    private int rank;
    private boolean awaited;
    private String buttonLater = "";
    private Set<S> later = Set.of();
    private Set<S> unasked = Set.of();
    private String task = "";
    private Link.Page taskPage;
    private @Nullable String apiName;

    private ActionSpec(Link.Page page, boolean irreversible) {
        this.page = page;
        this.taskPage = page;
        this.irreversible = irreversible;
    }

    /** An action on this page that a later action can undo, change or continue. */
    public static <W, S extends Enum<S>, M extends Context<W, S>> ActionSpec<W, S, M> on(Link.Page page) {
        return new ActionSpec<>(page, false);
    }

    /**
     * An irreversible action on this page: it publishes, ends, pays, erases, or excludes another action for good. The page
     * warns before it.
     */
    public static <W, S extends Enum<S>, M extends Context<W, S>> ActionSpec<W, S, M> irreversible(Link.Page page) {
        return new ActionSpec<>(page, true);
    }

    /** Who may do it from these states; one matching rule is enough. */
    public ActionSpec<W, S, M> by(W who, Set<S> from) {
        return by(who, from, now -> true);
    }

    /** Who may do it from these states, under a further condition. */
    public ActionSpec<W, S, M> by(W who, Set<S> from, Predicate<M> also) {
        rules.add(new Rule<>(who, Set.copyOf(from), also));
        return this;
    }

    /**
     * Pages show a button for it, as an awaited action.
     *
     * @param word key of the label
     * @param urgency smaller values come first
     */
    public ActionSpec<W, S, M> awaited(String word, int urgency) {
        possible(word, urgency);
        awaited = true;
        return this;
    }

    /** Pages show a button for it, after all awaited actions. */
    public ActionSpec<W, S, M> possible(String word, int urgency) {
        button = word;
        rank = urgency;
        return this;
    }

    /** In these states the action is optional, and the button has another label. */
    public ActionSpec<W, S, M> later(String word, Set<S> states) {
        buttonLater = word;
        later = Set.copyOf(states);
        return this;
    }

    /** In these states the action is possible but is no task: the scheduler performs it, or nobody waits for it yet. */
    public ActionSpec<W, S, M> unaskedIn(Set<S> states) {
        unasked = Set.copyOf(states);
        return this;
    }

    /** Key of the task's text on the dashboard. */
    public ActionSpec<W, S, M> task(String word) {
        task = word;
        return this;
    }

    /** The same, with a task that links to this page first. */
    public ActionSpec<W, S, M> task(String word, Link.Page first) {
        task = word;
        taskPage = first;
        return this;
    }

    /** Name in the API, which several actions may share; empty if the API does not offer the action. */
    public ActionSpec<W, S, M> apiName(String name) {
        apiName = name;
        return this;
    }

    Link.Page page() {
        return page;
    }

    String task() {
        return task;
    }

    Link.Page taskPage() {
        return taskPage;
    }

    String apiNameOr(String fallback) {
        return apiName == null ? fallback : apiName;
    }

    int rank() {
        return rank;
    }

    /** Checks the state first, because it is cheap, and the reader's permission only in a state in which the action is possible at all. */
    boolean isAllowed(M now) {
        return rules.stream()
                .anyMatch(rule -> rule.from().contains(now.state())
                        && now.may(rule.who())
                        && rule.also().test(now));
    }

    public boolean isIrreversible() {
        return irreversible;
    }

    /** Whether the action is possible from this state for a reader who meets this condition. */
    public boolean isFor(W who, S state) {
        return rules.stream()
                .anyMatch(rule -> rule.who().equals(who) && rule.from().contains(state));
    }

    /** Whether the action is possible from any state for a reader who meets this condition. */
    public boolean isForAny(W who) {
        return rules.stream().anyMatch(rule -> rule.who().equals(who));
    }

    /** Whether the action is possible from this state for anybody. */
    public boolean isFrom(S state) {
        return rules.stream().anyMatch(rule -> rule.from().contains(state));
    }

    /** Whether a page shows a button for it. */
    boolean isOffered(S state) {
        return !button.isEmpty() && !unasked.contains(state);
    }

    /** Whether the action is awaited in this state, not merely optional. */
    public boolean isAwaited(S state) {
        return awaited && !later.contains(state);
    }

    /** Whether the action is no task in this state. */
    public boolean isUnasked(S state) {
        return unasked.contains(state);
    }

    /** Key of the button's label. */
    public String button(S state) {
        return later.contains(state) ? buttonLater : button;
    }
}
