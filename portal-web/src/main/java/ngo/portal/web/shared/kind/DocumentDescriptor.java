package ngo.portal.web.shared.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.web.shared.AddressAreas.Area;
import org.jspecify.annotations.Nullable;

/**
 * The registration of one kind of document in the page layer: its addresses, pages and menu entries, and whatever else pages of several kinds
 * have to know of it. Each kind extends this class once, in the package of its feature, and names the subclass in
 * {@code META-INF/services}; its public constructor has no parameters and gives the points. No class lists the kinds:
 * {@link DocumentDescriptors} finds and checks them.
 */
public abstract class DocumentDescriptor {

    private final String kind;
    private final int order;
    private final String place;
    private final String icon;
    private final String folder;
    private final Function<String, Enum<?>> states;
    private final List<View> views;
    private final List<Route> routes;
    private String apiPlace;
    private List<Area> areas = List.of();
    private List<MenuEntry> menu = List.of();
    private List<EventLink> events = List.of();
    private List<String> uploads = List.of();
    private final Map<String, String> obligations = new LinkedHashMap<>();
    private boolean logged;
    private @Nullable Help help;
    private @Nullable ExportedKind exported;

    /**
     * @param kind name of the kind in notifications and the trail
     * @param order the position among all kinds, in lists and in the menu
     * @param place the address of the list of these documents
     * @param icon name of the icon of these documents
     * @param folder the folder of the pages of these documents, between slashes
     * @param states the state of a name
     * @param views the pages of one document
     * @param routes all other pages: the list, the form for a new document, public pages; of two that match an address the first applies
     */
    protected DocumentDescriptor(
            String kind,
            int order,
            String place,
            String icon,
            String folder,
            Function<String, Enum<?>> states,
            List<View> views,
            List<Route> routes) {
        this.kind = kind;
        this.order = order;
        this.place = place;
        this.icon = icon;
        this.folder = folder;
        this.states = states;
        this.views = views;
        this.routes = routes;
        this.apiPlace = section();
    }

    /** Gives the principals that may open these addresses. Each page for people who have signed in needs such an area. */
    protected final void areas(Area... given) {
        areas = List.of(given);
    }

    /** Gives the entries in the menu of people who read documents; there are none otherwise. */
    protected final void menu(MenuEntry... given) {
        menu = List.of(given);
    }

    /** Gives the pages to which events of this kind lead; each other event leads to the document. */
    protected final void events(List<EventLink> given) {
        events = given;
    }

    /**
     * Gives the page of help about these documents; there is none otherwise.
     *
     * @param parts the number of topics that it explains
     * @param sections the sections of the menu whose pages refer to it
     */
    protected final void help(int parts, String... sections) {
        help = new Help(parts, Set.of(sections));
    }

    /** Gives the part of an organisation's export that holds these documents; they are not exported otherwise. */
    protected final void exported(ExportedKind given) {
        exported = given;
    }

    /** Gives the first path segment of these documents in the API where it differs from that of their list. */
    protected final void api(String given) {
        apiPlace = given;
    }

    /** Gives the addresses to which files for these documents are sent; there are none otherwise. */
    protected final void uploads(String... given) {
        uploads = List.of(given);
    }

    /** Says that the transparency log records each delivery of these documents that is published; it records none otherwise. */
    protected final void loggedDeliveries() {
        logged = true;
    }

    /**
     * Gives the page on which an organisation fulfils an obligation before it leaves. Its lines are in the order of these calls.
     *
     * @param name the name of the obligation, which the view {@code leaving_<table>} of the kind gives
     */
    protected final void obligation(String name, String address) {
        obligations.put(name, address);
    }

    /** The pages of one document. */
    public final List<View> views() {
        return views;
    }

    /** All other pages; of two routes that match an address the first applies. */
    public final List<Route> routes() {
        return routes;
    }

    /** The principals that may open these addresses. */
    public final List<Area> areas() {
        return areas;
    }

    /** The entries in the menu of people who read documents. */
    public final List<MenuEntry> menu() {
        return menu;
    }

    /** The pages to which events of this kind lead; each other event leads to the document. */
    public final List<EventLink> events() {
        return events;
    }

    /** The state of this name. */
    public final Enum<?> state(String name) {
        return states.apply(name);
    }

    /** The page of help about these documents; absent if there is none. */
    public final Optional<Help> help() {
        return Optional.ofNullable(help);
    }

    /** The part of the export that holds these documents; absent if they are not exported. */
    public final Optional<ExportedKind> exported() {
        return Optional.ofNullable(exported);
    }

    /** The first path segment of these documents in the API. */
    public final String apiPlace() {
        return apiPlace;
    }

    /** The addresses to which files for these documents are sent. */
    public final List<String> uploads() {
        return uploads;
    }

    /** Whether the transparency log records each delivery of these documents that is published. */
    public final boolean logsDeliveries() {
        return logged;
    }

    /** The pages on which an organisation fulfils its obligations before it leaves, by the name of the obligation. */
    public final Map<String, String> obligations() {
        return Collections.unmodifiableMap(obligations);
    }

    /** Name of the kind in notifications and the trail. */
    public final String kind() {
        return kind;
    }

    /** The position among all kinds, in lists and in the menu. */
    public final int order() {
        return order;
    }

    /** The address of the list of these documents. */
    public final String place() {
        return place;
    }

    /** The part of the menu in which these documents are found. */
    public final String section() {
        return place.replaceFirst("^/", "");
    }

    /** Name of the icon of these documents. */
    public final String icon() {
        return icon;
    }

    /** The folder of the pages of these documents, between slashes. */
    final String folder() {
        return folder;
    }

    /** The address of a document. */
    public final String address(UUID id) {
        return place + "/" + id;
    }

    /** The part that follows the address of a document for the page of this name; empty if there is none. */
    public final String below(String page) {
        return views().stream()
                .filter(view -> view.page() != null && view.page().name().equals(page))
                .map(View::below)
                .findFirst()
                .orElse("");
    }

    /** The link targets of this kind. */
    final Stream<Link.Page> targets() {
        return views.stream().flatMap(view -> Stream.ofNullable(view.page()));
    }

    /** The routes to all pages of this kind. */
    final Stream<Route> everyRoute() {
        return Stream.concat(ofDocuments(), routes.stream());
    }

    /** The routes to the pages of one document. */
    public final Stream<Route> ofDocuments() {
        return views().stream()
                .filter(view -> view.below().indexOf('?') < 0)
                .map(view -> Route.members(
                        place + "/" + Route.ID
                                + view.below().replace(".", "\\.").replace("%s", view.part().pattern),
                        view.file().startsWith("/") ? view.file() : folder + view.file(),
                        view.below().contains("%s")
                                ? new String[] {"id", view.part().name().toLowerCase(Locale.ROOT)}
                                : new String[] {"id"}));
    }

    /** The entry in the menu for the list of these documents. */
    protected final MenuEntry entry() {
        return new MenuEntry(order, section(), place, icon, section());
    }

    /**
     * An entry in the menu.
     *
     * @param order the position among the entries of all kinds
     * @param section the name by which a page says that it belongs to this entry
     * @param word key of the menu's word for it
     */
    public record MenuEntry(int order, String section, String path, String icon, String word) {}

    /**
     * The page of help about documents of a kind. Its name is that of their section in the menu.
     *
     * @param parts the number of topics that it explains
     * @param sections the sections of the menu whose pages refer to it
     */
    public record Help(int parts, Set<String> sections) {}
}
