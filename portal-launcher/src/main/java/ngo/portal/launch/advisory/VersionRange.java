package ngo.portal.launch.advisory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** A range of versions, given by events as OSV evaluates them, in Maven's version order. */
record VersionRange(List<Event> events) {

    private static final String BEGINNING = "0";

    /** What happened in a version. Of two events in the same version, the one later in this order decides. */
    enum Kind {
        FIXED,
        INTRODUCED,
        LAST_AFFECTED
    }

    private record Event(Kind kind, String text, ComparableVersion version) implements Comparable<Event> {

        /** Includes versions before 0, such as its release candidates. */
        boolean isBeginning() {
            return kind == Kind.INTRODUCED && text.equals(BEGINNING);
        }

        boolean isUpTo(ComparableVersion other) {
            return isBeginning() || version.compareTo(other) <= 0;
        }

        @Override
        public int compareTo(Event other) {
            return Comparator.comparing((Event one) -> !one.isBeginning())
                    .thenComparing(Event::version)
                    .thenComparing(Event::kind)
                    .compare(this, other);
        }
    }

    static VersionRange of(Iterable<JsonElement> json) {
        List<Event> events = new ArrayList<>();
        for (JsonElement one : json) {
            JsonObject event = one.getAsJsonObject();
            for (Kind kind : Kind.values()) {
                JsonElement version = event.get(kind.name().toLowerCase(Locale.ROOT));
                if (version != null) {
                    events.add(new Event(kind, version.getAsString(), new ComparableVersion(version.getAsString())));
                }
            }
        }
        if (events.stream().noneMatch(event -> event.kind() == Kind.INTRODUCED)) {
            throw new IllegalArgumentException("a version range has no start");
        }
        return new VersionRange(events.stream().sorted().toList());
    }

    boolean holds(ComparableVersion version) {
        boolean affected = false;
        for (Event event : events) {
            affected = switch (event.kind()) {
                case INTRODUCED -> affected || event.isUpTo(version);
                case FIXED -> affected && !event.isUpTo(version);
                case LAST_AFFECTED -> affected && event.version().compareTo(version) >= 0;
            };
        }
        return affected;
    }

    Optional<ComparableVersion> fixedAfter(ComparableVersion version) {
        return events.stream()
                .filter(event -> event.kind() == Kind.FIXED && event.version().compareTo(version) > 0)
                .map(Event::version)
                .findFirst();
    }
}
