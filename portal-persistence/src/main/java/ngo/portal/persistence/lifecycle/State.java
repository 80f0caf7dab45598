package ngo.portal.persistence.lifecycle;

import java.util.Set;

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
}
