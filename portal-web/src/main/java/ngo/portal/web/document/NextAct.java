package ngo.portal.web.document;

import java.util.Collection;
import java.util.List;
import ngo.portal.ejb.action.Action;
import ngo.portal.web.shared.Addresses;

/**
 * A way to another page where the reader can do the next thing with a document.
 *
 * @param name key of its label
 * @param page the page, below the document's own address
 * @param awaited whether somebody waits for this rather than that it is merely possible
 */
public record NextAct(String name, String page, boolean awaited) {

    /** Those of what the reader may do for which there is a button, the most awaited first. */
    public static <S extends Enum<S>, A extends Action<?, S, ?>> List<NextAct> of(Collection<A> allowed, S state) {
        return Action.offered(allowed, state).stream()
                .map(action -> new NextAct(
                        action.spec().button(state),
                        Addresses.below(action.page()),
                        action.spec().isAwaited(state)))
                .toList();
    }
}
