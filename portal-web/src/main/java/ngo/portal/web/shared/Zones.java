package ngo.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The zones in which a deadline can be set. */
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

    public List<String> getAll() {
        return ALL;
    }
}
