package ngo.portal.ejb.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An action that is possible next with a document. Each kind of document has one enum of actions, its action table: from
 * which states, by whom, on which page, with which label, and how urgent. Buttons, tasks, the leads' pending decisions and
 * the actions in answers of the API are derived from it. The table serves display only: each use case checks permissions and
 * state again.
 *
 * @param <W> role or condition that the reader has to meet
 * @param <S> states of the kind
 * @param <M> the document and its reader, as far as the table needs to know them
 */
public interface Action<W, S extends Enum<S>, M extends ActionSpec.Context<W, S>> {

    String name();

    /** The entry of the action table for this action. */
    ActionSpec<W, S, M> spec();

    /** Identifier of the action in pages. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name in answers of the API; empty if the API does not offer the action. */
    default String apiName() {
        return spec().apiNameOr(code());
    }

    /** The page on which the action is performed. */
    default Link.Page page() {
        return spec().page();
    }

    /** Key of the task's text; empty if the action is never a task. */
    default String task() {
        return spec().task();
    }

    /** The page to which the task links. */
    default Link.Page taskPage() {
        return spec().taskPage();
    }

    /** All actions of a table that are possible now. */
    static <W, S extends Enum<S>, M extends ActionSpec.Context<W, S>, A extends Enum<A> & Action<W, S, M>>
            Set<A> allowed(Class<A> table, M now) {
        Set<A> allowed = EnumSet.noneOf(table);
        Stream.of(table.getEnumConstants())
                .filter(action -> action.spec().isAllowed(now))
                .forEach(allowed::add);
        return allowed;
    }

    /** The actions for which pages show a button, awaited ones first. */
    static <S extends Enum<S>, A extends Action<?, S, ?>> List<A> offered(Collection<A> allowed, S state) {
        return allowed.stream()
                .filter(action -> action.spec().isOffered(state))
                .sorted(Comparator.<A, Boolean>comparing(
                                action -> !action.spec().isAwaited(state))
                        .thenComparingInt(action -> action.spec().rank()))
                .toList();
    }
}
