package ngo.portal.web.shared.kind;

import static ngo.portal.web.shared.PrincipalKind.MEMBER;
import static ngo.portal.web.shared.kind.Route.LANGUAGE;
import static ngo.portal.web.shared.kind.Route.SLUG;

import java.util.List;
import ngo.portal.ejb.action.Link;
import ngo.portal.web.shared.AddressAreas.Area;

/** Registers letters in the page layer: a kind of document that no class of the portal names. Only {@link PortalWithLetters} finds it. */
public final class LetterDescriptor extends DocumentDescriptor {

    private enum State {
        DRAFT,
        REVIEW,
        SENT
    }

    /** The pages to which services and events lead. In the portal this is an enum of the services. */
    enum Page implements Link.Page {
        TEXT,
        DELIVERIES,
        DELIVERY;

        @Override
        public String kind() {
            return "LETTER";
        }
    }

    private static final List<View> VIEWS = List.of(
            View.of(Page.TEXT, "", "view.xhtml"),
            View.of("/edit", "edit.xhtml"),
            View.of(Page.DELIVERIES, "/deliveries", "/delivery/list.xhtml"),
            View.ofNumber(Page.DELIVERY, "/deliveries/%s", "/delivery/view.xhtml"));

    private static final List<Route> ROUTES = List.of(
            Route.members("/letters", "/letter/list.xhtml"),
            Route.members("/letters/new", "/letter/edit.xhtml"),
            Route.open(LANGUAGE + "/letters/" + SLUG, "/public/letter.xhtml", "language", "slug"));

    public LetterDescriptor() {
        super("LETTER", 25, "/letters", "paper", "/letter/", State::valueOf, VIEWS, ROUTES);
        areas(Area.of("/letters", MEMBER));
        menu(entry());
        events(List.of(EventLink.to(Page.DELIVERIES, "pen", "LetterSent")));
        help(2, "letters");
        api("correspondence");
        uploads("/letters/enclosure");
        obligation("letters", place());
    }
}
