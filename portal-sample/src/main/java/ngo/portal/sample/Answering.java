package ngo.portal.sample;

import java.util.Arrays;
import java.util.stream.Stream;

/** How one organisation answers the call in a sample story. */
public record Answering(String alias, Way way) {

    public enum Way {
        NAMED,
        NAMED_WITH_RESERVATION,
        REGION,
        SILENT,
        DECLINED,
        NO_POSITION,
        IN_CLEARANCE
    }

    static Stream<Answering> each(Way way, String... aliases) {
        return Arrays.stream(aliases).map(alias -> new Answering(alias, way));
    }
}
