package ngo.portal.ejb.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that can be done next with a document. Each kind of document has one enum of these, which is its table: from which states,
 * by whom, on which page, in which words, and how much it is waited for. Buttons, tasks, what leads are asked and what programs are
 * told are read from there. It is only for showing: each use case decides again.
 *
 * @param <W> what somebody has to be, or to have, to do it
 * @param <S> states of the kind
 * @param <M> what is known of a document and its reader when the table is asked
 */
public interface Action<W, S extends Enum<S>, M extends ActionSpec.Moment<W, S>> {

    String name();

    /** What the table says of it. */
    ActionSpec<W, S, M> spec();

    /** How pages call it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in answers of the API; empty where programs are not told. */
    default String apiName() {
        return spec().apiName(code());
    }

    /** Where it is done. */
    default Link.Page page() {
        return spec().page();
    }

    /** Key of the words with which somebody is asked for it; there are none for what nobody is asked. */
    default String task() {
        return spec().task();
    }

    /** Where somebody is led who is asked for it. */
    default Link.Page taskPage() {
        return spec().taskPage();
    }

    /** All of a table that may be done now. */
    static <W, S extends Enum<S>, M extends ActionSpec.Moment<W, S>, A extends Enum<A> & Action<W, S, M>>
            Set<A> allowed(Class<A> table, M now) {
        Set<A> allowed = EnumSet.noneOf(table);
        Stream.of(table.getEnumConstants())
                .filter(action -> action.spec().isAllowed(now))
                .forEach(allowed::add);
        return allowed;
    }

    /** Those for which pages show a button, what is waited for first. */
    static <S extends Enum<S>, A extends Action<?, S, ?>> List<A> offered(Collection<A> allowed, S state) {
        return allowed.stream()
                .filter(action -> action.spec().isOffered(state))
                .sorted(Comparator.<A, Boolean>comparing(
                                action -> !action.spec().isAwaited(state))
                        .thenComparingInt(action -> action.spec().rank()))
                .toList();
    }
}
