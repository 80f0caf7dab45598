package ngo.portal.web.help;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/**
 * A part of the portal about which there is a page of help.
 *
 * @param key as addresses and the bundle call it
 * @param count the number of topics that the page explains
 * @param sections the sections of the menu whose pages it explains
 */
public record HelpArea(String key, int count, Set<String> sections) {

    private static final List<HelpArea> ALL = Stream.concat(
                    DocumentDescriptors.all().stream().flatMap(kind -> kind.help().stream()
                            .map(help -> new HelpArea(kind.section(), help.parts(), help.sections()))),
                    Stream.of(
                            new HelpArea("translations", 4, Set.of("translations")),
                            new HelpArea("desk", 4, Set.of("desk")),
                            new HelpArea(
                                    "administration",
                                    4,
                                    Set.of(
                                            "organisation",
                                            "organisations",
                                            "directory",
                                            "delegations",
                                            "people",
                                            "everybody",
                                            "roles",
                                            "system",
                                            "break-glass",
                                            "audit")),
                            new HelpArea("safety", 5, Set.of("me"))))
            .toList();

    static List<HelpArea> all() {
        return ALL;
    }

    /** The beginnings of the keys of what it explains, in order. */
    public List<String> parts() {
        return IntStream.rangeClosed(1, count)
                .mapToObj(part -> key + "." + part)
                .toList();
    }

    static Optional<HelpArea> called(String key) {
        return ALL.stream().filter(area -> area.key().equals(key)).findFirst();
    }

    /** The one that explains the pages of a section of the menu. */
    static Optional<HelpArea> about(String section) {
        return ALL.stream().filter(area -> area.sections().contains(section)).findFirst();
    }
}
