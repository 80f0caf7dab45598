package ngo.portal.persistence.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** A state of a document and the states that may follow it. */
public interface State<S extends Enum<S> & State<S>> {

    Set<S> next();

    String name();

    default boolean may(S target) {
        return next().contains(target);
    }

    /** Refuses a step that does not lead from here to there. */
    default void require(S target) {
        if (!may(target)) {
            throw new IllegalTransition(name(), target.name());
        }
    }

    /** The states that satisfy a condition. */
    static <S extends Enum<S> & State<S>> Set<S> where(Class<S> states, Predicate<S> holds) {
        EnumSet<S> found = EnumSet.allOf(states);
        found.removeIf(holds.negate());
        return found;
    }
}
