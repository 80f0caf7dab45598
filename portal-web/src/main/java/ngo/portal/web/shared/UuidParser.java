package ngo.portal.web.shared;

import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;

/** Ids that come in with an address. Whatever is none leads to nothing. */
public final class UuidParser {

    private UuidParser() {}

    public static UUID of(String given) {
        return InputParser.id(given).orElseThrow(NotFound::new);
    }
}
