package ngo.portal.web.shared.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.persistence.holdings.ExportedKind;
import ngo.portal.web.shared.AddressAreas;
import ngo.portal.web.shared.AddressAreas.Area;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.kind.DocumentDescriptor.MenuEntry;

/** The kinds of documents of which {@code META-INF/services} names a descriptor. */
public final class DocumentDescriptors {

    private static final String UNNAMED =
            "META-INF/services/" + DocumentDescriptor.class.getName() + " names no descriptor of %s.";

    /** Found by the loader of the portal, since a thread of the server may have another one. */
    private static final List<DocumentDescriptor> ALL =
            ServiceLoader.load(DocumentDescriptor.class, DocumentDescriptor.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .sorted(Comparator.comparingInt(DocumentDescriptor::order))
                    .toList();

    private DocumentDescriptors() {}

    /** All kinds, in their order. */
    public static List<DocumentDescriptor> all() {
        return ALL;
    }

    /** Absent where that is no kind of documents. */
    public static Optional<DocumentDescriptor> of(String kind) {
        return ALL.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** The descriptor of a kind that must be registered. */
    public static DocumentDescriptor require(String kind) {
        return of(kind).orElseThrow(() -> new IllegalStateException(UNNAMED.formatted("the kind " + kind)));
    }

    /** The kind of the documents in a part of an organisation's export. */
    public static DocumentDescriptor require(ExportedKind part) {
        return ALL.stream()
                .filter(one -> one.exported().filter(part::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(UNNAMED.formatted("the export of " + part)));
    }

    /**
     * Checks all registrations, against each other and against the areas, addresses and events that are of no kind.
     *
     * @param kinds names of the kinds that the services know
     * @throws IllegalStateException with a sentence for each kind that has no descriptor, for each point that a descriptor lacks and for each
     *     value that two classes give; the sentence names the class or the file
     */
    public static void check(Collection<String> kinds) {
        check(ALL, kinds);
    }

    static void check(Collection<DocumentDescriptor> found, Collection<String> kinds) {
        List<String> faults = new ArrayList<>();
        kinds.stream()
                .filter(kind -> found.stream().noneMatch(one -> one.kind().equals(kind)))
                .forEach(kind -> faults.add(UNNAMED.formatted("the kind " + kind)));
        Stream.of(ExportedKind.values())
                .filter(part -> found.stream()
                        .noneMatch(one -> part.equals(one.exported().orElse(null))))
                .forEach(part -> faults.add(UNNAMED.formatted("the export of " + part)));
        found.forEach(one -> lacking(one).forEach(point -> faults.add(name(one) + " lacks " + point + ".")));
        Map<String, List<String>> givers = new TreeMap<>();
        give(
                givers,
                Addresses.class,
                "the address",
                Addresses.OTHERS_THAN_DOCUMENTS.stream().map(Route::pattern));
        give(givers, EventLink.class, "the event", names(EventLink.SHARED));
        found.forEach(one -> give(givers, one));
        givers.forEach((what, classes) -> {
            if (classes.size() > 1) {
                faults.add(String.join(" and ", classes) + " give " + what + ".");
            }
        });
        found.forEach(one -> areas(one, found).forEach(fault -> faults.add(name(one) + " gives " + fault + ".")));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join(" ", faults));
        }
    }

    private static Stream<String> lacking(DocumentDescriptor one) {
        Map<String, Boolean> points = new TreeMap<>(Map.of(
                "a kind", !one.kind().isBlank(),
                "a list address that begins with a slash", one.place().matches("/[a-z-]+(/[a-z-]+)*"),
                "an icon", !one.icon().isBlank(),
                "a folder between slashes", one.folder().matches("/[a-z-]+/"),
                "a path segment in the API", !one.apiPlace().isBlank(),
                "a page of the document itself",
                        one.views().stream().anyMatch(view -> view.below().isEmpty()),
                "a route to its list", one.routes().stream().anyMatch(route -> route.target(one.place()) != null)));
        one.events().stream()
                .map(EventLink::page)
                .forEach(page -> points.put(
                        "the page " + page + " of its events",
                        page.startsWith("/")
                                || one.targets()
                                        .anyMatch(target -> target.name().equals(page))));
        return points.entrySet().stream().filter(point -> !point.getValue()).map(Map.Entry::getKey);
    }

    /** What no second class may give. */
    private static void give(Map<String, List<String>> givers, DocumentDescriptor one) {
        Class<?> by = one.getClass();
        give(givers, by, "the kind", Stream.of(one.kind()));
        give(givers, by, "the position", Stream.of(one.order()));
        give(givers, by, "the position in the menu", one.menu().stream().map(MenuEntry::order));
        give(
                givers,
                by,
                "the path segment",
                Stream.of(one.section(), one.apiPlace()).distinct());
        give(givers, by, "the export of", one.exported().stream());
        give(
                givers,
                by,
                "the link target",
                one.targets().map(page -> page.getClass().getName() + " " + page.name()));
        give(givers, by, "the address", one.everyRoute().map(Route::pattern));
        give(givers, by, "the event", names(one.events()));
    }

    private static void give(Map<String, List<String>> givers, Class<?> by, String point, Stream<?> values) {
        values.forEach(value -> givers.computeIfAbsent(point + " " + value, first -> new ArrayList<>())
                .add(by.getName()));
    }

    /** An area that changes the access to addresses of others, and a page for people who have signed in that everybody could open. */
    private static Stream<String> areas(DocumentDescriptor one, Collection<DocumentDescriptor> found) {
        List<Area> others = Stream.concat(
                        AddressAreas.OTHERS_THAN_DOCUMENTS.stream(),
                        found.stream().filter(other -> !other.equals(one)).flatMap(other -> other.areas().stream()))
                .toList();
        Stream<String> overlapping = others.stream()
                .filter(other ->
                        one.areas().stream().anyMatch(own -> own.holds(other.start()) || other.holds(own.start())))
                .map(other -> "an area that overlaps " + other.start());
        Stream<String> outside = one.everyRoute()
                .filter(Route::members)
                .map(route -> route.example(new UUID(0, 0).toString()))
                .filter(address ->
                        Stream.concat(others.stream(), one.areas().stream()).noneMatch(area -> area.holds(address)))
                .map(address -> "the address " + address + ", which is in no area");
        return Stream.concat(overlapping, outside);
    }

    private static Stream<String> names(List<EventLink> links) {
        return links.stream().flatMap(link -> link.events().stream());
    }

    private static String name(DocumentDescriptor one) {
        return one.getClass().getName();
    }
}
