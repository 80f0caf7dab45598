package ngo.portal.ejb.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of one action, written down where its enum is. An action that nothing {@link #by gives to anybody} is one that
 * people are asked for and nothing more.
 *
 * @param <W> what somebody has to be, or to have, to do it
 * @param <S> states of the kind
 * @param <M> what is known of a document and its reader when the table is asked
 */
public final class ActionSpec<W, S extends Enum<S>, M extends ActionSpec.Moment<W, S>> {

    /**
     * A document before its reader.
     *
     * @param <W> what somebody has to be, or to have, to do something
     * @param <S> states of the kind
     */
    public interface Moment<W, S> {

        S state();

        /** Whether the reader is, or has, this. */
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
    private @Nullable String told;

    private ActionSpec(Link.Page page, boolean irreversible) {
        this.page = page;
        this.taskPage = page;
        this.irreversible = irreversible;
    }

    /** Something that is done on this page, and that a later act takes back, changes or goes on from. */
    public static <W, S extends Enum<S>, M extends Moment<W, S>> ActionSpec<W, S, M> on(Link.Page page) {
        return new ActionSpec<>(page, false);
    }

    /**
     * Something on this page that cannot be taken back once it is done: it publishes, ends, pays, erases, or excludes another act for
     * good. The page says so beforehand.
     */
    public static <W, S extends Enum<S>, M extends Moment<W, S>> ActionSpec<W, S, M> irreversible(Link.Page page) {
        return new ActionSpec<>(page, true);
    }

    /** Who may do it from these states; whoever meets one of several rules may. */
    public ActionSpec<W, S, M> by(W who, Set<S> from) {
        return by(who, from, now -> true);
    }

    /** Who may do it from these states, and what has to be true besides. */
    public ActionSpec<W, S, M> by(W who, Set<S> from, Predicate<M> also) {
        rules.add(new Rule<>(who, Set.copyOf(from), also));
        return this;
    }

    /**
     * Pages show a button for it, and somebody waits for it.
     *
     * @param word key of the label
     * @param urgency the smaller, the further ahead
     */
    public ActionSpec<W, S, M> awaited(String word, int urgency) {
        possible(word, urgency);
        awaited = true;
        return this;
    }

    /** Pages show a button for it, behind all that somebody waits for. */
    public ActionSpec<W, S, M> possible(String word, int urgency) {
        button = word;
        rank = urgency;
        return this;
    }

    /** In these states it is merely possible, and the button says something else. */
    public ActionSpec<W, S, M> later(String word, Set<S> states) {
        buttonLater = word;
        later = Set.copyOf(states);
        return this;
    }

    /** In these states it may be done, but nobody is led to it: the clock does it, or nobody waits for it yet. */
    public ActionSpec<W, S, M> unaskedIn(Set<S> states) {
        unasked = Set.copyOf(states);
        return this;
    }

    /** Key of the words with which the dashboard asks for it. */
    public ActionSpec<W, S, M> task(String word) {
        task = word;
        return this;
    }

    /** The same, and whoever is asked is led to this page first. */
    public ActionSpec<W, S, M> task(String word, Link.Page first) {
        task = word;
        taskPage = first;
        return this;
    }

    /** Programs know it by this name, which several actions may share; by none where it is nothing that programs do. */
    public ActionSpec<W, S, M> told(String apiName) {
        told = apiName;
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

    String apiName(String name) {
        return told == null ? name : told;
    }

    int rank() {
        return rank;
    }

    /** Cheap questions come first: what somebody may do is asked only from a state in which it can be done at all. */
    boolean isAllowed(M now) {
        return rules.stream()
                .anyMatch(rule -> rule.from().contains(now.state())
                        && now.may(rule.who())
                        && rule.also().test(now));
    }

    public boolean isIrreversible() {
        return irreversible;
    }

    /** Whether it leads on from this state, for somebody who is, or has, this. */
    public boolean isFor(W who, S state) {
        return rules.stream()
                .anyMatch(rule -> rule.who().equals(who) && rule.from().contains(state));
    }

    /** Whether it leads on from some state, for somebody who is, or has, this. */
    public boolean isForAny(W who) {
        return rules.stream().anyMatch(rule -> rule.who().equals(who));
    }

    /** Whether it leads on from this state for anybody. */
    public boolean isFrom(S state) {
        return rules.stream().anyMatch(rule -> rule.from().contains(state));
    }

    /** Whether a page shows a button for it. */
    boolean isOffered(S state) {
        return !button.isEmpty() && !unasked.contains(state);
    }

    /** Whether somebody waits for it rather than that it is merely possible. */
    public boolean isAwaited(S state) {
        return awaited && !later.contains(state);
    }

    /** Whether nobody is led to it in this state. */
    public boolean isUnasked(S state) {
        return unasked.contains(state);
    }

    /** Key of the button's label. */
    public String button(S state) {
        return later.contains(state) ? buttonLater : button;
    }
}
