package ngo.portal.web.shared;

import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;

/** Parses ids from addresses. An invalid id is treated as a missing document. */
public final class UuidParser {

    private UuidParser() {}

    public static UUID of(String given) {
        return InputParser.id(given).orElseThrow(NotFound::new);
    }
}
