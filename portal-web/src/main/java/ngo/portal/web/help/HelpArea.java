package ngo.portal.web.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A part of the portal about which there is a page of help. */
public enum HelpArea {
    STATEMENTS(4, "statements", "sign-on", "approvals", "decisions"),
    PLANS(4, "plans"),
    FUNDING(4, "funding"),
    TRANSLATIONS(4, "translations"),
    DESK(4, "desk"),
    ADMINISTRATION(
            4,
            "organisation",
            "organisations",
            "directory",
            "delegations",
            "people",
            "everybody",
            "roles",
            "system",
            "break-glass",
            "audit"),
    SAFETY(5, "me");

    private final int parts;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> sections;

    HelpArea(int parts, String... sections) {
        this.parts = parts;
        this.sections = Set.of(sections);
    }

    /** As addresses and the bundle call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The beginnings of the keys of what it explains, in order. */
    public List<String> parts() {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part -> key() + "." + part)
                .toList();
    }

    static Optional<HelpArea> called(String key) {
        return Arrays.stream(values()).filter(area -> area.key().equals(key)).findFirst();
    }

    /** The one that explains the pages of a section of the menu. */
    static Optional<HelpArea> about(String section) {
        return Arrays.stream(values())
                .filter(area -> area.sections.contains(section))
                .findFirst();
    }
}
