package ngo.portal.web.shared;

import java.util.UUID;
import java.util.regex.Pattern;
import ngo.portal.persistence.shared.NotFound;

/** Ids that come in with an address. Whatever is none leads to nothing. */
public final class Key {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Key() {}

    public static UUID of(String given) {
        if (!FORM.matcher(given).matches()) {
            throw new NotFound();
        }
        return UUID.fromString(given);
    }
}
