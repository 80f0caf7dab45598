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

    private static final String COURSE = "/course";
    private static final String STEP = COURSE + "?step=";

    /** Those of what the reader may do for which there is a button, the most awaited first. */
    public static <S extends Enum<S>, A extends Action<?, S, ?>> List<NextAct> of(Collection<A> allowed, S state) {
        return Action.offered(allowed, state).stream()
                .map(action -> new NextAct(
                        action.spec().button(state),
                        Addresses.below(action.page()),
                        action.spec().isAwaited(state)))
                .toList();
    }

    /**
     * The same without those that are done on the current page.
     *
     * @param here the last part of the current page's address
     */
    public static <S extends Enum<S>, A extends Action<?, S, ?>> List<NextAct> elsewhere(
            Collection<A> allowed, S state, String here) {
        return of(allowed, state).stream()
                .filter(act -> !act.page().equals("/" + here))
                .toList();
    }

    /** The chosen act of the course of a document, if it has a page of its own and the reader may do it now; else empty. */
    public static String step(Collection<? extends Action<?, ?, ?>> allowed, String chosen) {
        return allowed.stream()
                        .anyMatch(action -> Addresses.below(action.page()).equals(STEP + chosen))
                ? chosen
                : "";
    }

    /** Whether an act is done on the course of its document, or on a page of its own there. */
    public static boolean isOnCourse(Action<?, ?, ?> action) {
        String below = Addresses.below(action.page());
        return below.equals(COURSE) || below.startsWith(STEP);
    }
}
