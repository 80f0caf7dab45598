package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The zones in which a moment can be set. */
@Named
@ApplicationScoped
public class Zones {

    private static final List<String> ALL = List.of(
            "UTC",
            "Europe/Paris",
            "Europe/Zurich",
            "Africa/Nairobi",
            "America/New_York",
            "America/Bogota",
            "Asia/Bangkok",
            "Asia/Beirut",
            "Asia/Kolkata",
            "Asia/Manila");

    /** The reader's own first. */
    public List<String> getAll() {
        String own = getOwn();
        return Stream.concat(Stream.of(own), ALL.stream().filter(zone -> !zone.equals(own)))
                .toList();
    }

    /** The zones, including the currently chosen one. */
    public List<String> with(String zone) {
        return zone.isEmpty() || getAll().contains(zone)
                ? getAll()
                : Stream.concat(getAll().stream(), Stream.of(zone)).toList();
    }

    /** The zone of the reader, with which forms begin. */
    public String getOwn() {
        return RequestLanguage.zone().getId();
    }
}
